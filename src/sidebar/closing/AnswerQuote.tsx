/** How a comment of the requester begins, in their own words, and whether Zendesk doubts it. */
import type { RequesterComment } from '../../core/case/requester-comments.ts';
import { useApp } from '../app-context.ts';
import { Badge } from '../elements/Badge.tsx';
import styles from './follow-ups.module.css';

export function AnswerQuote({ answer }: { readonly answer: RequesterComment }) {
  const { t } = useApp();
  return (
    <blockquote className={styles.quote} data-answer={answer.id}>
      {answer.words} {answer.flagged && <Badge tone="careful">{t('ui.named.flagged')}</Badge>}
    </blockquote>
  );
}
