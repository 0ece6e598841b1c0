import type { PreparedCase } from '#world/cases/index.ts';
import { useMemo } from 'react';
import type { Desk } from '../desk/desk.ts';
import { useSandbox } from './sandbox-context.ts';
import { StatusBadge } from './StatusBadge.tsx';

export function CaseList({ desk }: { desk: Desk }) {
  const { cases } = useSandbox();
  return (
    <main className="case-list">
      <h1>Prepared cases</h1>
      <p className="quiet">
        Each ticket has a world of its own: customer, subscriptions and groups, as its sentence says. Open one
        and work on it; nothing here reaches anybody.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Ticket</th>
            <th scope="col">Subject</th>
            <th scope="col">Requester</th>
            <th scope="col">What is the matter</th>
            <th scope="col">Shows</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((about) => (
            <CaseRow key={about.id} about={about} open={() => desk.open(about.id)} />
          ))}
        </tbody>
      </table>
    </main>
  );
}

function CaseRow({ about, open }: { about: PreparedCase; open: () => void }) {
  const { zendesk } = useMemo(() => about.seed(), [about]);
  const ticket = zendesk.tickets.find((one) => one.id === about.ticket);
  const requester = zendesk.users.find((user) => user.id === ticket?.requester_id);
  return (
    <tr data-open-case={about.id} onClick={open}>
      <td className="case-number">
        <StatusBadge status={ticket?.status ?? 'new'} /> #{about.ticket}
      </td>
      <td>
        <button type="button" className="case-open">
          {ticket?.subject ?? about.title}
        </button>
      </td>
      <td>{requester?.name}</td>
      <td>
        <strong>{about.title}.</strong> {about.sentence}
      </td>
      <td className="case-shows">
        {notable(about.shows).map((trait) => (
          <code key={trait}>{trait}</code>
        ))}
      </td>
    </tr>
  );
}

/** What is as it should be needs no training. */
function notable(shows: readonly string[]): string[] {
  return shows.filter((trait) => !/:(ok|info)$/.test(trait));
}
