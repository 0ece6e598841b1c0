/** What was asked or told in earlier replies: when, what became of it, and what the customer answered. */
import { useSyncExternalStore } from 'react';
import { assess } from '../../core/case/assessment.ts';
import { type FollowUp, followUpsOf, onlyTells } from '../../core/case/follow-ups.ts';
import { isConsent } from '../../core/case/reply/kinds.ts';
import type { MessageKey } from '../../core/domain/message-key.ts';
import { known } from '../../core/domain/loadable.ts';
import type { Translate } from '../../i18n/translate.ts';
import { useApp } from '../app-context.ts';
import { Section } from '../elements/Section.tsx';
import { dayIn } from '../times.ts';
import { AnswerQuote } from './AnswerQuote.tsx';
import look from '../elements/look.module.css';
import styles from './follow-ups.module.css';

export function FollowUps() {
  const { t, store, now } = useApp();
  const state = useSyncExternalStore(store.subscribe, store.state, store.state);
  const assessment = assess(state, now());
  const all = followUpsOf(state, assessment);
  if (all.length === 0) return null;
  const { namespace, subscription, user } = assessment.snapshot;
  const values = {
    path: known(namespace)?.path ?? '?',
    subscription: subscription?.name ?? '?',
    username: known(user)?.username ?? '?',
  };
  return (
    <Section title={t('follow-up.title')} quiet>
      <ul className={look.list}>
        {all.map((one) => (
          <li key={one.kind} className={styles.before} data-follow-up={one.kind} data-became={one.became}>
            {lineOf(one, t, values)}
            {one.answer !== null && one.became === 'stands' && <AnswerQuote answer={one.answer} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What became of it, in a few words; null where nothing was asked. */
function outcomeOf({ kind, became, answer }: FollowUp): MessageKey | null {
  if (onlyTells(kind)) return null;
  switch (became) {
    case 'mended':
      return `follow-up.now.${kind}`;
    case 'stands':
      if (kind === 'confirmation') return 'follow-up.free';
      return answer === null
        ? 'follow-up.open'
        : isConsent(kind)
          ? 'follow-up.answered'
          : 'follow-up.answered-still';
    case 'gone':
    case 'unread':
      return `follow-up.${became}`;
    case 'told':
      return null;
  }
}

function lineOf(one: FollowUp, t: Translate, values: Readonly<Record<string, string>>): string {
  const asked = t(`follow-up.asked.${one.kind}`, { at: dayIn(one.at) });
  const outcome = outcomeOf(one);
  if (outcome === null) return asked;
  return t('follow-up.line', {
    asked,
    became: t(outcome, {
      ...values,
      author: one.answer?.author ?? '',
      at: dayIn(one.answer?.at ?? ''),
    }),
  });
}
