/** The findings, worst first; those that passed are folded into one line, and so is everything once the work is on. */
import type { Finding } from '../../core/findings/finding.ts';
import { still } from '../memo.ts';
import { useHand } from '../app-context.ts';
import { Fold } from '../elements/Accordion.tsx';
import { FindingRow } from './FindingRow.tsx';
import { worstFirst } from './level-look.ts';
import look from '../elements/look.module.css';

const listed = (findings: readonly Finding[], stands: boolean) => (
  <ul className={look.list}>
    {findings.map((one) => (
      <FindingRow key={one.id} finding={one} stands={stands} />
    ))}
  </ul>
);

interface Properties {
  readonly findings: readonly Finding[];
  /** The steps are under way: what had to be heeded stands at the steps themselves. */
  readonly folded: boolean;
  /** Nothing that the verdict waits for is missing any more. */
  readonly stands: boolean;
}

export const Findings = still(({ findings, folded, stands }: Properties) => {
  const { say } = useHand();
  const open = findings.filter((one) => one.level !== 'ok').toSorted(worstFirst);
  const passed = findings.filter((one) => one.level === 'ok');
  return (
    <>
      {open.length > 0 &&
        (folded ? (
          <Fold summary={say('ui.verdict.heeded', { count: open.length })}>{listed(open, stands)}</Fold>
        ) : (
          listed(open, stands)
        ))}
      {passed.length > 0 && (
        <Fold summary={`✓ ${say('ui.verdict.passed', { count: passed.length })}`}>
          {listed(passed, stands)}
        </Fold>
      )}
    </>
  );
});
