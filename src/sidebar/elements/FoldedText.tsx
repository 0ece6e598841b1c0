/** A whole text, folded: to read before it is used, and to copy. */
import { Accordion } from './Accordion.tsx';
import { Copy } from './Copy.tsx';
import look from './look.module.css';

interface Properties {
  /** What the text is: its headline, and what is said to be copied. */
  readonly title: string;
  readonly text: string;
  /** The language that it is in, where that is not the agent's. */
  readonly lang?: string;
}

/** Lines stay as they are, and nothing of the text becomes markup. */
export const FoldedText = ({ title, text, lang }: Properties) => (
  <Accordion summary={title}>
    <div className={look.letter} lang={lang}>
      {text}
    </div>
    <Copy what={title} value={text} />
  </Accordion>
);
