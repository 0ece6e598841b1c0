/** What is left when drawing failed. */
import type { Say } from '../i18n/translate.ts';
import look from './elements/look.module.css';
import { Notice } from './elements/Notice.tsx';

interface Properties {
  readonly say: Say;
  readonly what: string;
}

export const ErrorPage = ({ say, what }: Properties) => (
  <div role="alert" className={look.column}>
    <Notice tone="danger">
      <p>{say('ui.error.what')}</p>
      <p>{what}</p>
      <p>{say('ui.error.do')}</p>
      <button type="button" className={look.textButton} onClick={() => window.location.reload()}>
        {say('ui.error.reload')}
      </button>
    </Notice>
  </div>
);
