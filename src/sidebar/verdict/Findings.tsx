/** The findings, worst first; those that passed are folded into one line, and so is everything once the work is on. */
import type { ManualField } from '../../core/facts/manual-form.ts';
import { isAftermath } from '../../core/findings/aftermath.ts';
import { answeredBy } from '../../core/findings/answered-by.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { Accordion } from '../elements/Accordion.tsx';
import { Section } from '../elements/Section.tsx';
import { FindingRow } from './FindingRow.tsx';
import { worstFirst } from './level-look.ts';
import look from '../elements/look.module.css';

/** The first fact that would answer a finding which is unread for want of it, as far as it is being asked. */
const factFor = ({ id, level }: Finding, open: readonly ManualField[]): ManualField | null =>
  (level === 'ok' ? undefined : answeredBy[id]?.find((field) => open.includes(field))) ?? null;

/** The rows of a list of findings. `open`: the facts that are asked of the agent by now, and were not told. `brief`: what to do is folded. */
export const listed = (
  findings: readonly Finding[],
  stands: boolean,
  open: readonly ManualField[],
  brief = false,
) =>
  findings.map((one) => (
    <FindingRow key={one.id} finding={one} stands={stands} tells={factFor(one, open)} brief={brief} />
  ));

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
  const stays = open.filter((one) => !folded || isAftermath(one));
  const passed = findings.filter((one) => one.level === 'ok');
  const rest = [...open.filter((one) => !stays.includes(one)), ...passed];
  if (findings.length === 0) return null;
  return (
    <Section title={t('ui.verdict.checks')}>
      {stays.length > 0 && <ul className={look.list}>{listed(stays, stands, untold)}</ul>}
      {rest.length > 0 && (
        <Accordion
          summary={folded ? t('ui.verdict.all') : `✓ ${t('ui.verdict.passed', { count: rest.length })}`}
        >
          <ul className={look.list}>{listed(rest, stands, untold)}</ul>
        </Accordion>
      )}
    </Section>
  );
});
