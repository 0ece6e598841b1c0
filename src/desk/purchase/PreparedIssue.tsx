/** An issue for CustomersDot's tracker, ready to copy or to open filled in. Nothing is filed from here. */
import { useApp } from '../../sidebar/app-context.ts';
import { Accordion } from '../../sidebar/elements/Accordion.tsx';
import { ExternalLink } from '../../sidebar/elements/ExternalLink.tsx';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import { WholeText } from '../../sidebar/elements/WholeText.tsx';
import { useDesk } from '../desk-context.ts';
import { recordLink } from '../portal-links.ts';
import type { AddressReading } from './address-flaws.ts';
import { issueOf } from './issue.ts';
import { newIssueLink, sentryLink } from './links.ts';
import type { Rule } from './rule.ts';

interface Properties {
  readonly rules: readonly Rule[];
  readonly error: string;
  readonly address: AddressReading | null;
}

export function PreparedIssue({ rules, error, address }: Properties) {
  const { portal, gitlab } = useApp();
  const { t, about, ports } = useDesk();
  const { customer } = about;
  const issue = issueOf({
    about,
    rules,
    error,
    address,
    record: customer === null ? null : recordLink({ portal }, customer),
    sentry: customer === null ? null : sentryLink(ports.settings, customer),
  });
  return (
    <div data-issue="">
      <Accordion summary={t('purchase.issue.title')}>
        <Subtle>{t('purchase.issue.hint')}</Subtle>
        <WholeText what={t('purchase.issue.headline')} text={issue.title} lang="en" />
        <WholeText what={t('purchase.issue.text')} text={issue.text} lang="en" />
        <ExternalLink href={newIssueLink(gitlab, issue)}>{t('purchase.issue.open')}</ExternalLink>
      </Accordion>
    </div>
  );
}
