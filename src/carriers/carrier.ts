/** How an act is carried out: the same procedure, by one of three hands (contracts/settings.md). */
import type { Answer, Prepared } from '../core/procedure.ts';
import type { Told } from '../core/step.ts';
import type { Ports } from '../procedures/ports.ts';

/** What a change carries with it, whoever carries it out. */
export interface Errand {
  readonly prepared: Prepared<Ports>;
  /** The ticket's address with the change's fragment: what every Support tool asks for. */
  readonly link: string;
  readonly attempt: string;
  readonly agent: string;
}

export interface Carrier {
  carry(errand: Errand): Promise<Answer>;
  /** What the issue of an internal request says by now. */
  ask(errand: Errand, issue: { readonly iid: number | null }): Promise<Told>;
}

const nothingYet: Told = { is: 'nothing-yet' };
export const asksNobody = (): Promise<Told> => Promise.resolve(nothingYet);
