/** The findings, worst first; those that passed are folded into one line, and so is everything once the work is on. */
import type { ManualField } from '../../core/facts/manual-form.ts';
import { answeredBy } from '../../core/findings/answered-by.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { Accordion } from '../elements/Accordion.tsx';
import { FindingRow } from './FindingRow.tsx';
import { worstFirst } from './level-look.ts';
import look from '../elements/look.module.css';

/** The first fact that would answer a finding which is unread for want of it, as far as it is being asked. */
const factFor = ({ id, level }: Finding, open: readonly ManualField[]): ManualField | null =>
  (level === 'ok' ? undefined : answeredBy[id]?.find((field) => open.includes(field))) ?? null;

const listed = (findings: readonly Finding[], stands: boolean, open: readonly ManualField[]) => (
  <ul className={look.list}>
    {findings.map((one) => (
      <FindingRow key={one.id} finding={one} stands={stands} tells={factFor(one, open)} />
    ))}
  </ul>
);

interface Properties {
  readonly findings: readonly Finding[];
  /** The steps are under way: what had to be heeded stands at the steps themselves. */
  readonly folded: boolean;
  /** Nothing that the verdict waits for is missing any more. */
  readonly stands: boolean;
  /** Facts that are asked of the agent by now, and were not told. */
  readonly untold: readonly ManualField[];
}

export const Findings = memoDeep(({ findings, folded, stands, untold }: Properties) => {
  const { t } = useApp();
  const open = findings.filter((one) => one.level !== 'ok').toSorted(worstFirst);
  const passed = findings.filter((one) => one.level === 'ok');
  return (
    <>
      {open.length > 0 &&
        (folded ? (
          <Accordion summary={t('ui.verdict.heeded', { count: open.length })}>
            {listed(open, stands, untold)}
          </Accordion>
        ) : (
          listed(open, stands, untold)
        ))}
      {passed.length > 0 && (
        <Accordion summary={`✓ ${t('ui.verdict.passed', { count: passed.length })}`}>
          {listed(passed, stands, untold)}
        </Accordion>
      )}
    </>
  );
});
