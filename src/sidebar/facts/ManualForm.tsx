/** The facts that only CustomersDot knows, asked of the agent stage after stage, each beside the page that shows them. */
import { useEffect, useRef, useState } from 'react';
import type { Asked } from '../../core/case/view.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../elements/Button.tsx';
import { Buttons } from '../elements/Buttons.tsx';
import { Accordion } from '../elements/Accordion.tsx';
import { Section } from '../elements/Section.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { ManualLacks } from './ManualLacks.tsx';
import { ManualStage } from './ManualStage.tsx';
import { PasteBox } from './PasteBox.tsx';

interface Properties {
  readonly asked: Asked;
  readonly taken: boolean;
  readonly email: string;
  readonly customer: number | null;
  readonly group: number | null;
}

export const ManualForm = memoDeep(({ asked, taken, email, customer, group }: Properties) => {
  const { t, send, keepsTyping } = useApp();
  const { stages, current, form, lacks, locked } = asked;
  const [tried, setTried] = useState(false);
  const open = useRef<HTMLDivElement>(null);
  const stage = current?.id ?? null;
  const last = useRef(stage);
  const wasHere = useRef(false);
  useEffect(() => {
    const was = last.current;
    last.current = stage;
    if (was === stage) return;
    setTried(false);
    // Only where the work was in this form it goes on in it.
    if (!wasHere.current) return;
    wasHere.current = false;
    open.current?.querySelector<HTMLElement>('[data-stage-open] fieldset :is(input,select)')?.focus();
  }, [stage]);

  function take(): void {
    setTried(true);
    wasHere.current = open.current?.contains(document.activeElement) === true;
    send({ type: 'take-facts' });
  }

  const shared = { form, locked, email, customer, group, wrong: lacks.wrong, tried, onEnter: take };
  const before = stages.slice(0, current === null ? stages.length : stages.indexOf(current));
  const takeButton = (
    <Buttons>
      <Button data-action="take-facts" wide disabled={locked} onClick={take}>
        {t('ui.word.take')}
      </Button>
    </Buttons>
  );
  const told = before.map((one) => (
    <ManualStage key={one.id} stage={one} {...shared} locked={asked.earlierLocked} />
  ));
  return (
    <Section title={t('ui.word.title')}>
      <div ref={open}>
        {current !== null && (
          <div data-stage-open={current.id}>
            <strong>
              {t('ui.word.step', {
                now: stages.indexOf(current) + 1,
                all: stages.length,
                stage: t(`word.stage.${current.id}`),
              })}
            </strong>
            <ManualStage stage={current} {...shared} />
            {takeButton}
            <PasteBox locked={locked} />
          </div>
        )}
        {tried && (
          <ManualLacks lacks={lacks} isEmpty={Object.values(form).every((one) => one.trim() === '')} />
        )}
        {told.length > 0 && (
          <Accordion summary={t('ui.word.change')}>
            {told}
            {current === null && takeButton}
          </Accordion>
        )}
        <Subtle>{t(taken ? 'ui.word.taken' : 'ui.word.why')}</Subtle>
        {!keepsTyping && <Subtle>{t('ui.gate.not-kept')}</Subtle>}
      </div>
    </Section>
  );
});
