/** The reply as the app words it, to read before it is put in, and to copy where it cannot be. */
import type { Closing } from '../../core/case/closing.ts';
import { useApp } from '../app-context.ts';
import { Copy } from '../elements/Copy.tsx';
import { Accordion } from '../elements/Accordion.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import styles from './closing.module.css';

interface Properties {
  readonly closing: Closing;
  /** A macro's words take the place of these. */
  readonly macro: boolean;
}

export function Preview({ closing, macro }: Properties) {
  const { t } = useApp();
  if (macro && closing.kind === 'confirmation') return <Subtle>{t('ui.closing.macro')}</Subtle>;
  const text = t(`reply.${closing.kind}`, closing.shown);
  return (
    <Accordion summary={t('ui.closing.preview')}>
      <div className={styles.letter}>{text}</div>
      <Copy what={t('ui.closing.preview')} value={text} />
    </Accordion>
  );
}
