/** The findings, worst first; those that passed are folded into one line, and so is everything once the work is on. */
import type { Finding } from '../../core/findings/finding.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { Accordion } from '../elements/Accordion.tsx';
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

export const Findings = memoDeep(({ findings, folded, stands }: Properties) => {
  const { t } = useApp();
  const open = findings.filter((one) => one.level !== 'ok').toSorted(worstFirst);
  const passed = findings.filter((one) => one.level === 'ok');
  return (
    <>
      {open.length > 0 &&
        (folded ? (
          <Accordion summary={t('ui.verdict.heeded', { count: open.length })}>
            {listed(open, stands)}
          </Accordion>
        ) : (
          listed(open, stands)
        ))}
      {passed.length > 0 && (
        <Accordion summary={`✓ ${t('ui.verdict.passed', { count: passed.length })}`}>
          {listed(passed, stands)}
        </Accordion>
      )}
    </>
  );
});
