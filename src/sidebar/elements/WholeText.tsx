/** A whole text: to read before it is used, and to copy. */
import { Copy } from './Copy.tsx';
import look from './look.module.css';

interface Properties {
  /** What is copied, for those who do not see the text. */
  readonly what: string;
  readonly text: string;
  /** The language that it is in, where that is not the agent's. */
  readonly lang?: string;
}

/** Lines stay as they are, and nothing of the text becomes markup. */
export const WholeText = ({ what, text, lang }: Properties) => (
  <>
    <div className={look.letter} lang={lang}>
      {text}
    </div>
    <Copy what={what} value={text} />
  </>
);
