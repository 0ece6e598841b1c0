/** One other ticket: its subject as a link, how it stands, and what it has in common with this one. */
import type { Neighbour } from '../../core/facts/neighbours.ts';
import { useApp } from '../app-context.ts';
import { ExternalLink } from '../elements/ExternalLink.tsx';
import { Subtle } from '../elements/Subtle.tsx';

interface Properties {
  readonly neighbour: Neighbour;
  readonly own: string;
}

const statuses = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;

/** The tickets of one Zendesk stand beside each other. */
const besideIt = (own: string, id: string): string => own.replace(/\d+$/, id);

export function NeighbourTicket({ neighbour: { id, subject, status, at, inCommon }, own }: Properties) {
  const { t } = useApp();
  const named = statuses.find((one) => one === status);
  const said = [
    named === undefined ? status : t(`ui.neighbours.status.${named}`),
    t('ui.neighbours.changed', { day: at.slice(0, 10) }),
    ...inCommon.map((by) => t(`ui.neighbours.by.${by}`)),
  ];
  return (
    <li data-entry={id} data-status={status}>
      <ExternalLink href={besideIt(own, id)}>{`#${id} ${subject}`}</ExternalLink>
      <Subtle>{said.join(' · ')}</Subtle>
    </li>
  );
}
