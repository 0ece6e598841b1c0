/** What the group had before the case and has now, where that differs; and what could not be compared. */
import type { NotedGroup } from '../../core/journal/entry.ts';
import { useApp } from '../app-context.ts';
import { Accordion } from '../elements/Accordion.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { Cell, HeaderCell, HeaderRow, Row, RowHeader, Table } from '../elements/Table.tsx';
import look from '../elements/look.module.css';

interface Properties {
  readonly before: NotedGroup;
  readonly after: NotedGroup;
  /** Unfolded from the start: something of it is amiss. */
  readonly open: boolean;
}

export function Comparison({ before, after, open }: Properties) {
  const { t } = useApp();
  const keys = Object.keys(after).filter((key) => key in before && before[key] !== after[key]);
  const unread = Object.keys(after).some((key) => after[key] === null || before[key] === null);
  if (keys.length === 0) return <Subtle>{t(unread ? 'ui.closing.same-read' : 'ui.closing.same')}</Subtle>;
  // A journal of another version may have noted what has no name here.
  const named = (key: string): string => {
    const name = `noted.${key}`;
    return t.has(name) ? t(name) : key;
  };
  const shown = (value: string | number | null | undefined) => value ?? t('ui.closing.unread');
  return (
    <Accordion summary={t('ui.closing.changed')} open={open}>
      <Table caption={t('ui.closing.changed')} heard>
        <HeaderRow>
          <HeaderCell>
            <span className={look.heard}>{t('ui.closing.what')}</span>
          </HeaderCell>
          <HeaderCell data-short="">{t('ui.closing.before')}</HeaderCell>
          <HeaderCell data-short="">{t('ui.closing.after')}</HeaderCell>
        </HeaderRow>
        <tbody>
          {keys.map((key) => (
            <Row key={key}>
              <RowHeader>{named(key)}</RowHeader>
              <Cell data-short="">{shown(before[key])}</Cell>
              <Cell data-short="">{shown(after[key])}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Accordion>
  );
}
