/** The group's compute minutes after a force, and adding some as a step of its own (R30). */
import { Field, Input } from '@zendeskgarden/react-forms';
import { type KeyboardEvent, useState } from 'react';
import { type MinutesView, totalWith } from '../../core/case/adding-minutes.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../elements/Button.tsx';
import { Buttons } from '../elements/Buttons.tsx';
import { ExternalLink } from '../elements/ExternalLink.tsx';
import { Notice } from '../elements/Notice.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { Fact } from '../facts/Fact.tsx';
import { usedShown } from '../facts/group-facts.ts';

export function MinutesOffer({ group, quota, extra, used, may }: MinutesView) {
  const { t, send, gitlab } = useApp();
  const [typed, setTyped] = useState('');
  const total = totalWith(extra, typed);
  const unread = t('ui.minutes.unread');
  const offer = (): void => {
    if (total === null || !may) return;
    send({ type: 'offer-minutes', group: group.id, add: typed });
    setTyped('');
  };
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') offer();
  };
  return (
    <Notice tone="plain">
      <p>
        <strong>{t('ui.minutes.title', { path: group.path })}</strong>
      </p>
      <p>{t('ui.minutes.now', { quota: quota ?? unread, extra: extra ?? unread })}</p>
      <p>
        {t('ui.minutes.used')} <Fact id="minutes-used" shown={usedShown(used)} />{' '}
        <ExternalLink href={`${gitlab}/groups/${group.path}/-/usage_quotas`}>
          {t('ui.group.quotas')}
        </ExternalLink>
      </p>
      <p>{t('ui.minutes.kept')}</p>
      {extra === null ? (
        <Subtle>{t('ui.minutes.closed')}</Subtle>
      ) : (
        <>
          <div data-field="minutes-to-add">
            <Field>
              <Field.Label isRegular>{t('ui.minutes.add')}</Field.Label>
              <Field.Hint>{t('ui.minutes.hint')}</Field.Hint>
              <Input
                isCompact
                inputMode="numeric"
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
                onKeyDown={onEnter}
              />
            </Field>
          </div>
          {total !== null && <Subtle>{t('ui.minutes.total', { extra, total })}</Subtle>}
          <Buttons>
            <Button data-action="offer-minutes" disabled={total === null || !may} onClick={offer}>
              {t('ui.minutes.do')}
            </Button>
          </Buttons>
        </>
      )}
    </Notice>
  );
}
