/** The facts that only CustomersDot knows, asked of the agent beside the pages that show them. */
import { useState } from 'react';
import { emptyManualEntry, takeManualEntry, manualFields } from '../../core/facts/manual-form.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../elements/Button.tsx';
import { Buttons } from '../elements/Buttons.tsx';
import { Accordion } from '../elements/Accordion.tsx';
import { Notice } from '../elements/Notice.tsx';
import { Section } from '../elements/Section.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { PasteBox } from './PasteBox.tsx';
import { ManualField } from './ManualField.tsx';
import { ManualLinks } from './ManualLinks.tsx';
import facts from './facts.module.css';

interface Properties {
  readonly form: Readonly<Record<string, string>>;
  readonly taken: boolean;
  /** A change is on its way: the facts stay as they are. */
  readonly locked: boolean;
  readonly email: string;
  readonly customer: number | null;
}

export const ManualForm = memoDeep(({ form, taken, locked, email, customer }: Properties) => {
  const { t, send, keepsTyping } = useApp();
  const [tried, setTried] = useState(false);
  const filled = { ...emptyManualEntry, ...form };
  const word = takeManualEntry(filled);
  const wrong = 'wrong' in word ? word.wrong : [];

  function take(): void {
    setTried(wrong.length > 0);
    for (const field of manualFields) {
      if (form[field] === undefined) send({ type: 'fill-in', field, value: filled[field] });
    }
    send({ type: 'take-facts' });
  }

  const content = (
    <>
      <ManualLinks email={email} customer={customer ?? (filled['customer-id'] || null)} />
      <PasteBox />
      <div className={facts.grid}>
        {manualFields.map((field) => (
          <ManualField
            key={field}
            field={field}
            value={filled[field]}
            wrong={wrong.includes(field) && (tried || filled[field].trim() !== '')}
            locked={locked}
          />
        ))}
      </div>
      {tried && wrong.length > 0 && (
        <div role="alert">
          <Notice tone="danger">
            <p>{t('ui.word.wrong', { fields: wrong.map((field) => t(`word.${field}`)).join(', ') })}</p>
          </Notice>
        </div>
      )}
      <Buttons>
        <Button data-action="take-facts" wide disabled={locked} onClick={take}>
          {t('ui.word.take')}
        </Button>
      </Buttons>
    </>
  );
  return (
    <Section title={t('ui.word.title')}>
      <Subtle>{t(taken ? 'ui.word.taken' : 'ui.word.why')}</Subtle>
      {!keepsTyping && <Subtle>{t('ui.gate.not-kept')}</Subtle>}
      {taken ? <Accordion summary={t('ui.word.change')}>{content}</Accordion> : content}
    </Section>
  );
});
