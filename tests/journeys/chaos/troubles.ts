/** Makes trouble in the page, and ends it. */
import type { Sandbox } from '../driver/sandbox.ts';
import type { HostTrouble, Trouble } from './schedule.ts';

/** Runs in the page, where expressions have to be made. */
const hostTroubles = (what: HostTrouble | null) => {
  const { faults } = window.sandbox;
  faults.lateBy = what === 'late' ? 3_000 : 0;
  faults.silent = what === 'silent' ? /./ : null;
  faults.nameless = what === 'nameless' ? /comment|status|customField|isCollapsed/ : null;
  faults.failing = what === 'failing' ? /comment\.type|viewers|status/ : null;
  faults.unansweredRequests = what === 'unanswered' ? /./ : null;
};

/** Starts one; those that last are ended by `calm` or by what it answers. Reloads are the runner's affair. */
export async function begin(sandbox: Sandbox, trouble: Trouble): Promise<(() => Promise<void>) | null> {
  switch (trouble.is) {
    case 'fault':
      await sandbox.world((world, fault) => void world.knobs.faults.push(fault), trouble.fault);
      return null;
    case 'proxy':
      await sandbox.world((world, fault) => void world.knobs.proxyFaults.push(fault), trouble.fault);
      return null;
    case 'down': {
      const set = (down: boolean) =>
        sandbox.world(
          (world, told) => {
            world.knobs.down[told.service] = told.down;
          },
          { service: trouble.service, down },
        );
      await set(true);
      return () => set(false);
    }
    case 'host':
      await sandbox.page.evaluate(hostTroubles, trouble.what);
      return () => sandbox.page.evaluate(hostTroubles, null);
    case 'hidden':
      await sandbox.host((host) => host.setVisible(false));
      return () => sandbox.host((host) => host.setVisible(true));
    case 'registered-again':
      await sandbox.host((host) => host.registerAgain());
      return null;
    case 'others':
      await sandbox.page.evaluate((deed) => window.othersNext(deed), trouble.deed);
      return null;
    case 'reload':
      return null;
  }
}

/** Nothing goes wrong any more; how slow GitLab.com follows is no fault and stays. */
export async function calm(sandbox: Sandbox): Promise<void> {
  await sandbox.page.evaluate(hostTroubles, null);
  await sandbox.host((host) => {
    host.setVisible(true);
    const { knobs } = host.world;
    knobs.faults.length = 0;
    knobs.proxyFaults.length = 0;
    Object.assign(knobs.down, { customersdot: false, gitlab: false, zendesk: false });
  });
}
