/** What is seldom needed, folded: the journal, and what to look up when something fails. */
import type { Journal } from '../../core/journal/reading.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { Section } from '../elements/Section.tsx';
import { OpenDesk } from '../desk/OpenDesk.tsx';
import { JournalList } from './JournalList.tsx';
import { Troubleshooting } from './Troubleshooting.tsx';

interface Properties {
  readonly ticket: string;
  readonly journal: Journal;
  /** The conversation could not be read, so there may be more, or other, entries. */
  readonly unread: boolean;
  readonly customer: number | null;
  readonly group: { readonly id: number; readonly path: string } | null;
  readonly project: string;
}

export const Footer = memoDeep(({ ticket, journal, unread, customer, group, project }: Properties) => {
  const { t } = useApp();
  return (
    <Section title={t('ui.footer.title')}>
      <JournalList journal={journal} unread={unread} ticket={ticket} />
      <OpenDesk />
      <Troubleshooting customer={customer} group={group} project={project} />
    </Section>
  );
});
