/** What is left when drawing failed. */
import type { Translate } from '../i18n/translate.ts';
import { Button } from './elements/Button.tsx';
import look from './elements/look.module.css';
import { Notice } from './elements/Notice.tsx';

interface Properties {
  readonly t: Translate;
  readonly what: string;
}

export const ErrorPage = ({ t, what }: Properties) => (
  <div role="alert" className={look.column}>
    <Notice tone="danger">
      <p>{t('ui.error.what')}</p>
      <p>{what}</p>
      <p>{t('ui.error.do')}</p>
      <Button kind="link" onClick={() => window.location.reload()}>
        {t('ui.error.reload')}
      </Button>
    </Notice>
  </div>
);
