/** What changed, what the reply is about, and what came of drafting it. */
import type { Closing } from '../../core/case/closing.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { Notice } from '../elements/Notice.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { Comparison } from './Comparison.tsx';
import { HandOverNote } from './HandOverNote.tsx';
import { Preview } from './Preview.tsx';
import { Unmailed } from './Unmailed.tsx';
import type { ClosingView } from '../../core/case/closing-view.ts';

export const ClosingDetails = memoDeep(
  ({ closing, drafted, sent, lost, may, drafting, macro, compared }: ClosingView) => (
    <>
      {compared !== null && <Comparison {...compared} open={lost !== null} />}
      {closing !== null && <About closing={closing} drafted={drafted} sent={sent} macro={macro} may={may} />}
      <Problems problems={drafting.problems} />
    </>
  ),
);

interface AboutProperties {
  readonly closing: Closing;
  readonly drafted: boolean;
  readonly sent: boolean;
  readonly macro: boolean;
  readonly may: boolean;
}

function About({ closing, drafted, sent, macro, may }: AboutProperties) {
  const { t, store } = useApp();
  const { emails } = store.state().ticket.requester;
  return (
    <>
      {emails.length === 0 && <Unmailed />}
      <Subtle>{t(`closing.kind.${closing.kind}`)}</Subtle>
      {drafted ? (
        <Notice tone="good">
          <p>{t(sent ? 'closing.sent' : 'closing.done')}</p>
        </Notice>
      ) : (
        <Preview closing={closing} macro={macro} may={may} />
      )}
      <HandOverNote />
    </>
  );
}

function Problems({ problems }: Pick<ClosingView['drafting'], 'problems'>) {
  const { t } = useApp();
  if (problems.length === 0) return null;
  return (
    <Notice tone="careful">
      {problems.map((problem) => (
        <p key={problem}>{t(`closing.problem.${problem}`)}</p>
      ))}
    </Notice>
  );
}
