/** The facts that only CustomersDot knows, asked of the agent beside the pages that show them. */
import { useState } from 'react';
import { emptyWord, takeWord, wordFields } from '../../core/facts/manual-entry.ts';
import { still } from '../memo.ts';
import { useHand } from '../app-context.ts';
import { Button } from '../elements/Button.tsx';
import { Buttons } from '../elements/Buttons.tsx';
import { Fold } from '../elements/Accordion.tsx';
import { Notice } from '../elements/Notice.tsx';
import { Section } from '../elements/Section.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { PasteBox } from './PasteBox.tsx';
import { WordField } from './ManualField.tsx';
import { WordLinks } from './ManualLinks.tsx';
import facts from './facts.module.css';

interface Properties {
  readonly form: Readonly<Record<string, string>>;
  readonly taken: boolean;
  /** A change is on its way: the facts stay as they are. */
  readonly locked: boolean;
  readonly email: string;
  readonly customer: number | null;
}

export const WordForm = still(({ form, taken, locked, email, customer }: Properties) => {
  const { say, send } = useHand();
  const [tried, setTried] = useState(false);
  const filled = { ...emptyWord, ...form };
  const word = takeWord(filled);
  const wrong = 'wrong' in word ? word.wrong : [];

  function take(): void {
    setTried(wrong.length > 0);
    for (const field of wordFields) {
      if (form[field] === undefined) send({ type: 'word', field, value: filled[field] });
    }
    send({ type: 'take-facts' });
  }

  const content = (
    <>
      <WordLinks email={email} customer={customer ?? (filled['customer-id'] || null)} />
      <PasteBox />
      <div className={facts.grid}>
        {wordFields.map((field) => (
          <WordField
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
            <p>{say('ui.word.wrong', { fields: wrong.map((field) => say(`word.${field}`)).join(', ') })}</p>
          </Notice>
        </div>
      )}
      <Buttons>
        <Button data-action="take-facts" wide disabled={locked} onClick={take}>
          {say('ui.word.take')}
        </Button>
      </Buttons>
    </>
  );
  return (
    <Section title={say('ui.word.title')}>
      <Subtle>{say(taken ? 'ui.word.taken' : 'ui.word.why')}</Subtle>
      {taken ? <Fold summary={say('ui.word.change')}>{content}</Fold> : content}
    </Section>
  );
});
