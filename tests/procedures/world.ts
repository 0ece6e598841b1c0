/** A prepared procedure against the world, read and changed through the real clients. */
import type { Departure } from '#core/procedures/departure.ts';
import {
  type Answer,
  type Looked,
  nothingTold,
  type Prepared,
  type ToldRecords,
} from '#core/step/procedure.ts';
import { type ProcedureId, procedureIds } from '#core/procedures/catalog.ts';
import { unseen } from '#core/domain/loadable.ts';
import type { Proof } from '#core/domain/proof.ts';
import type { About, Wish } from '#core/domain/wish.ts';
import { seedOf, type Parts } from '#world/build/index.ts';
import { still } from '#world/stage.ts';
import type { World } from '#world/types.ts';
import { procedureOf } from '../../src/procedures/index.ts';
import type { Ports } from '../../src/procedures/ports.ts';
import { clientOf } from '../clients/carry.ts';

export const onGroup = { id: 9001, full_path: 'acme-corp' };
export const here: About = { namespace: { id: 9001, path: 'acme-corp' } };

export const worldOf = (parts: Parts = {}): World => still(seedOf(4201, parts));

/** As in an installation without CustomersDot's API: its endpoints say so without being asked. */
export const withoutApi = (ports: Ports): Ports => ({
  ask: (endpoint, params) =>
    endpoint.service === 'customersdot'
      ? Promise.resolve(unseen({ kind: 'no-api', service: 'customersdot', detail: '' }))
      : ports.ask(endpoint, params),
  alter: ports.alter,
});

export function prepared(procedure: ProcedureId, wish: unknown, about: About = here): Prepared<Ports> {
  const made = procedureOf(procedure).prepare(wish, about);
  if ('issues' in made) throw new Error(made.issues.join('; '));
  return made;
}

export interface Trial {
  readonly world: World;
  /** Whether it is so, and what a change would depart from. */
  sees(): Promise<Looked>;
  look(): Promise<Proof>;
  /** The same, where CustomersDot cannot be read. */
  seesWithoutApi(told?: ToldRecords): Promise<Looked>;
  prove(attested?: boolean): Promise<Proof>;
  proveWithoutApi(attested: boolean): Promise<Proof>;
  act(link: string, from?: Departure | null): Promise<Answer>;
}

export function trial(procedure: ProcedureId, wish: Wish, parts: Parts = {}, about: About = here): Trial {
  const world = worldOf(parts);
  const ports: Ports = clientOf(world);
  const job = prepared(procedure, wish, about);
  return {
    world,
    sees: () => job.look(ports, nothingTold),
    look: async () => (await job.look(ports, nothingTold)).proof,
    seesWithoutApi: (records = nothingTold) => job.look(withoutApi(ports), records),
    prove: (attested = false) => job.prove(ports, attested, nothingTold),
    proveWithoutApi: (attested) => job.prove(withoutApi(ports), attested, nothingTold),
    act: (link, from = null) =>
      job.act(ports, { link, attempt: '00000000-0000-4000-8000-000000000001', from }),
  };
}

/** `yes`, and each side's own word: `customersdot so, gitlab not`. */
export const told = ({ settled, sides }: Proof): string =>
  `${settled}: ${sides.map((side) => `${side.service} ${side.is}`).join(', ')}`;

export const everyId = procedureIds;
