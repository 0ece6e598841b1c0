import { useState } from 'react';
import { FrameworkFaults } from './FrameworkFaults.tsx';
import { Icon } from './Icon.tsx';
import { KnobPanel } from './KnobPanel.tsx';
import { RequestLog } from './RequestLog.tsx';
import { useSandbox } from './sandbox-context.ts';
import { useWorld } from './use-world.ts';

/** Behind the scenes: what was asked of whom, and how the world is made to misbehave. */
export function Drawer() {
  const sandbox = useSandbox();
  const [open, setOpen] = useState(false);
  const world = sandbox.ticket?.world ?? null;
  useWorld(world);
  return (
    <section className="drawer" aria-label="Behind the scenes" data-open={open}>
      <button type="button" className="drawer-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'chevronDown' : 'chevronRight'} />
        Behind the scenes
        <span className="quiet">{world ? `${world.log.length} requests` : 'Open a ticket first'}</span>
      </button>
      {open && world && (
        <div className="drawer-body">
          <div className="knob-columns">
            <KnobPanel world={world} />
            <FrameworkFaults />
          </div>
          <RequestLog world={world} />
        </div>
      )}
    </section>
  );
}
