/** Each prepared case has a world of its own, made when its ticket is first opened: no case can spoil another. */
import { caseById, type PreparedCase } from '#world/cases/index.ts';
import type { World } from '#world/types.ts';
import { createWorld } from '#world/world.ts';
import { Presence } from './presence.ts';

export interface CaseWorld {
  about: PreparedCase;
  world: World;
  presence: Presence;
}

export class CaseWorlds {
  #made = new Map<string, CaseWorld>();
  #prepare: (world: World) => void;

  constructor(prepare: (world: World) => void) {
    this.#prepare = prepare;
  }

  of(caseId: string): CaseWorld {
    let made = this.#made.get(caseId);
    if (!made) {
      const about = caseById(caseId);
      const world = createWorld(about.seed(), { clock: 'real' });
      this.#prepare(world);
      made = { about, world, presence: new Presence() };
      this.#made.set(caseId, made);
    }
    return made;
  }

  forget(caseId: string): void {
    this.#made.delete(caseId);
  }
}
