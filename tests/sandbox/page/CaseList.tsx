import { Field, Input, Label } from '@zendeskgarden/react-forms';
import type { PreparedCase } from '#world/cases/index.ts';
import { useMemo, useState } from 'react';
import type { Desk } from '../desk/desk.ts';
import { useSandbox } from './sandbox-context.ts';
import { StatusBadge } from './StatusBadge.tsx';

export function CaseList({ desk }: { desk: Desk }) {
  const { cases } = useSandbox();
  const [wanted, setWanted] = useState('');
  const found = cases.filter((about) => wordsOf(about).includes(wanted.trim().toLowerCase()));
  return (
    <main className="case-list">
      <h1>Prepared cases</h1>
      <p className="quiet">
        Each ticket has a world of its own: customer, subscriptions and groups, as its sentence says. Open one
        and work on it; nothing here reaches anybody.
      </p>
      <div className="case-search">
        <Field>
          <Label>Find a case</Label>
          <Input
            isCompact
            value={wanted}
            placeholder="reseller, seats-match:stop, 4201"
            onChange={(event) => setWanted(event.target.value)}
          />
        </Field>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">Ticket</th>
            <th scope="col">What is the matter</th>
            <th scope="col">Shows</th>
          </tr>
        </thead>
        <tbody>
          {found.map((about) => (
            <CaseRow key={about.id} about={about} open={() => desk.open(about.id)} />
          ))}
        </tbody>
      </table>
      {found.length === 0 && <p className="quiet">No case is like that.</p>}
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
        <span className="quiet">{requester?.name}</span>
      </td>
      <td>
        <button type="button" className="case-open">
          {about.title}
        </button>
        <span>{about.sentence}</span>
      </td>
      <td className="case-shows">
        {notable(about.shows).map((trait) => (
          <code key={trait}>{trait}</code>
        ))}
      </td>
    </tr>
  );
}

function wordsOf({ id, ticket, title, sentence, shows }: PreparedCase): string {
  return [id, ticket, title, sentence, ...shows].join(' ').toLowerCase();
}

/** What is as it should be needs no training. */
function notable(shows: readonly string[]): string[] {
  return shows.filter((trait) => !/:(ok|info)$/.test(trait));
}
