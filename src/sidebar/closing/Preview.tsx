/** The text of the reply, folded; what words it is fetched once somebody wants to read it. */
import { lazy, Suspense, useState } from 'react';
import type { Closing } from '../../core/case/closing.ts';
import { useApp } from '../app-context.ts';
import { Accordion } from '../elements/Accordion.tsx';
import { Placeholder } from '../elements/Placeholder.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { useReplyLanguage } from './use-reply-language.ts';

const ReplyText = lazy(async () => ({ default: (await import('./ReplyText.tsx')).ReplyText }));

interface Properties {
  readonly closing: Closing;
  /** A macro's words take the place of these. */
  readonly macro: boolean;
  /** This agent may pick another language. */
  readonly may: boolean;
}

export function Preview({ closing, macro, may }: Properties) {
  const { t } = useApp();
  const [opened, setOpened] = useState(false);
  const language = useReplyLanguage();
  if (macro && closing.kind === 'confirmation') return <Subtle>{t('ui.closing.macro')}</Subtle>;
  const name = new Intl.DisplayNames([t.locale], { type: 'language' }).of(language) ?? language;
  return (
    <Accordion summary={t('ui.closing.preview', { language: name })} onOpen={() => setOpened(true)}>
      {opened && (
        <Suspense fallback={<Placeholder of="closing" />}>
          <ReplyText closing={closing} may={may} />
        </Suspense>
      )}
    </Accordion>
  );
}
