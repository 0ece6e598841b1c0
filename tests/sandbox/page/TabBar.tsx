import { Select } from '@zendeskgarden/react-forms';
import { agentsOf, type Desk } from '../desk/desk.ts';
import type { OpenTicket } from '../desk/open-ticket.ts';
import { Icon } from './Icon.tsx';
import { useObserved } from './use-observed.ts';

export function TabBar({ desk }: { desk: Desk }) {
  return (
    <header className="tab-bar">
      <div className="tabs" role="tablist" aria-label="Open tickets">
        {desk.tabs.map((tab) => (
          <TicketTab key={tab.key} tab={tab} desk={desk} />
        ))}
      </div>
      {desk.front && <AgentSwitch desk={desk} ticket={desk.front} />}
    </header>
  );
}

function TicketTab({ tab, desk }: { tab: OpenTicket; desk: Desk }) {
  useObserved(tab);
  const selected = desk.front === tab;
  return (
    <div className="tab" data-selected={selected}>
      <button
        type="button"
        role="tab"
        aria-selected={selected}
        className="tab-name"
        onClick={() => desk.show(tab)}
      >
        <span className="tab-subject">{tab.ticket.subject}</span>
        <span className="tab-number">#{tab.id}</span>
      </button>
      <button
        type="button"
        className="tab-close"
        aria-label={`Close ticket ${tab.id}`}
        onClick={() => desk.close(tab)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

function AgentSwitch({ desk, ticket }: { desk: Desk; ticket: OpenTicket }) {
  const agents = agentsOf(ticket.world.state.zendesk);
  return (
    <div className="agent-switch">
      <Icon name="person" />
      <Select
        isCompact
        isBare
        aria-label="Signed in as"
        value={agents.findIndex((agent) => agent.id === ticket.agentId)}
        onChange={(event) => desk.change(Number(event.target.value))}
      >
        {agents.map((agent, seat) => (
          <option key={agent.id} value={seat}>
            {agent.name}
          </option>
        ))}
      </Select>
    </div>
  );
}
