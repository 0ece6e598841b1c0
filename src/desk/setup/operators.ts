/** Whose members may make changes: each group of the setting has to be there, or nobody is let in by it. */
import type { Settings } from '../../core/domain/settings.ts';
import { judged, type Judged, together, unreadFor } from './row.ts';
import type { ZendeskTried } from './zendesk.ts';

type Group = ZendeskTried['groups'][number];

const isGone = ({ read }: Group): boolean =>
  read.tag === 'absent' || (read.tag === 'seen' && read.seen.name === null);

const namesOf = (groups: readonly Group[]): readonly string[] =>
  groups.flatMap(({ read }) => (read.tag === 'seen' && read.seen.name !== null ? [read.seen.name] : []));

function ofGroups(groups: readonly Group[]): Judged {
  const gone = groups.filter(isGone).map((one) => one.id);
  const names = namesOf(groups);
  const unread = groups.flatMap(({ read }) => (read.tag === 'unseen' ? [unreadFor(read.trouble)] : []));
  if (gone.length === groups.length) return judged('block', 'no-groups');
  return together(
    ...(names.length === 0 ? [] : [judged('ok', 'groups', { names: names.join(', ') })]),
    ...(gone.length === 0 ? [] : [judged('warn', 'groups-gone', { ids: gone.join(', ') })]),
    ...unread,
  );
}

export function operatorGroups({ operatorGroups: ids }: Settings, tried: ZendeskTried | null): Judged {
  if (ids.length === 0) return judged('info', 'every-agent');
  return tried === null ? judged('unread', 'asked') : ofGroups(tried.groups);
}
