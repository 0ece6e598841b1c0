import type { Desk } from '../desk/desk.ts';
import { CaseList } from './CaseList.tsx';
import { NavigationRail } from './NavigationRail.tsx';
import { TabBar } from './TabBar.tsx';
import { TicketPage } from './TicketPage.tsx';
import { useObserved } from './use-observed.ts';

/** Tickets that are open but not in front stay mounted and hidden, and so do the frames of their apps. */
export function DeskView({ place, desk }: { place: number; desk: Desk }) {
  const { tabs, front } = useObserved(desk);
  return (
    <div className="desk" data-desk={place}>
      <NavigationRail desk={desk} />
      <div className="desk-main">
        <TabBar desk={desk} />
        <div className="desk-page" hidden={front !== null}>
          <CaseList desk={desk} />
        </div>
        {tabs.map((tab) => (
          <div key={tab.opening} className="desk-page" hidden={tab !== front} data-tab={tab.key}>
            <TicketPage ticket={tab} desk={desk} />
          </div>
        ))}
      </div>
    </div>
  );
}
