/** A procedure names a wished-for end state and has three verbs: look (read it), judge (pure), act (ask once). */
import type { Departing, Departure } from '../procedures/departure.ts';
import type { ProcedureId } from '../procedures/catalog.ts';
import type { Traits } from '../procedures/traits.ts';
import type { Trouble } from '../domain/loadable.ts';
import type { Customer, Order, Subscription } from '../domain/records/customersdot.ts';
import type { Refusal } from '../domain/refusal.ts';
import { judge, type Proof } from '../domain/proof.ts';
import type { About, Wish } from '../domain/wish.ts';
import type { Guide } from './guide.ts';

/** How a change was answered. An answer never settles a step: only a look does. */
export type Answer =
  | { readonly tag: 'accepted' }
  | { readonly tag: 'refused'; readonly refusal: Refusal }
  | { readonly tag: 'no-answer'; readonly trouble: Trouble }
  /** Handed over: to the agent (guided) or to an issue that an automation works on (internal request). */
  | { readonly tag: 'handed'; readonly to: 'agent' }
  | { readonly tag: 'handed'; readonly to: 'request'; readonly url: string; readonly iid: number | null };

/** What the words of an admin page that did not do it come to. */
export type PageAnswer = Extract<Answer, { readonly tag: 'refused' | 'no-answer' }>;

/** How an internal request asks for the change (contracts/settings.md). */
export interface RequestForm {
  readonly title: string;
  readonly lines: readonly string[];
  readonly label: string;
  /** The texts by which the automation says that it was done. */
  readonly done: readonly RegExp[];
}

/** What the agent told of CustomersDot's records, where this installation has no way to read them. */
export interface ToldRecords {
  readonly customer?: Customer;
  readonly subscription?: Subscription;
  /** The orders on the group that the step is about. */
  readonly orders?: readonly Order[];
}

/** For looks where the agent told nothing, or where all is read. */
export const nothingTold: ToldRecords = {};

/** A wish that its procedure has accepted, with what its step is about. */
export interface Job<Input> {
  readonly wish: Input;
  readonly about: About;
}

/** What a change carries: its address, its attempt, and the state that it departs from. */
export interface Sent {
  /** The ticket's address with the fragment of the wish. */
  readonly link: string;
  readonly attempt: string;
  /** Null where only an entry of another hand tells of the change. */
  readonly from: Departure | null;
}

/**
 * @typeParam Input the wish, parsed
 * @typeParam Ports what looks and acts go through: handed in, so that a procedure runs without a network
 */
export interface ProcedureSpec<Id extends ProcedureId, Input extends Wish, Seen, Ports> {
  readonly traits: Traits<Id, Input, Seen>;
  /** Reads all that the wish and its departure hang on. */
  look(ports: Ports, job: Job<Input>, told: ToldRecords): Promise<Seen>;
  /** Reads what proves the wish, once a change was sent; all of it where that is the same. */
  prove?(ports: Ports, job: Job<Input>, told: ToldRecords): Promise<Seen>;
  act(ports: Ports, job: Job<Input>, sent: Sent): Promise<Answer>;
  guide(job: Job<Input>, link: string, from: Departure | null): Guide;
  request?(job: Job<Input>, from: Departure | null): RequestForm;
}

/** What one look saw: whether the wish is so, and the state that a change would depart from. */
export interface Looked {
  readonly proof: Proof;
  readonly departing: Departing;
}

/**
 * A wish that was accepted by its procedure, ready to be looked at. What could not be read is part of the proof: its
 * promises reject only where those of the ports do. Input never leaves the procedure's folder.
 */
export interface Prepared<Ports> {
  readonly procedure: ProcedureId;
  look(ports: Ports, told: ToldRecords): Promise<Looked>;
  /** @param attested somebody says that it is done, where CustomersDot cannot be read */
  prove(ports: Ports, attested: boolean, told: ToldRecords): Promise<Proof>;
  act(ports: Ports, sent: Sent): Promise<Answer>;
  guide(link: string, from: Departure | null): Guide;
  /** Null where no automation carries it out. */
  request(from: Departure | null): RequestForm | null;
}

/** One kind of change with all that it does: `Ports` is what it looks and acts through. */
export interface Procedure<Ports> {
  readonly id: ProcedureId;
  /**
   * Accepts a wish, or says what is wrong with it: one text for each key, for people who look for a mistake. A wish
   * of the journal may be of another hand, so it is checked every time.
   */
  prepare(raw: unknown, about: About): Prepared<Ports> | { readonly issues: readonly string[] };
}

/**
 * Makes a procedure of its traits and of what it reads and sends. A wish is checked by its schema before anything
 * else is done with it.
 */
export function defineProcedure<Id extends ProcedureId, Input extends Wish, Seen, Ports>(
  spec: ProcedureSpec<Id, Input, Seen, Ports>,
): Procedure<Ports> {
  const { traits } = spec;
  return {
    id: traits.id,
    prepare(raw, about) {
      const parsed = traits.wish.safeParse(raw);
      if (!parsed.success) {
        return { issues: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
      }
      const job = { wish: parsed.data, about };
      const judged = (seen: Seen, attested: boolean): Proof =>
        judge(traits.sides(seen, job.wish, about), attested);
      return {
        procedure: traits.id,
        async look(ports, told) {
          const seen = await spec.look(ports, job, told);
          return { proof: judged(seen, false), departing: traits.departing(seen, job.wish, about) };
        },
        prove: async (ports, attested, told) =>
          judged(await (spec.prove?.(ports, job, told) ?? spec.look(ports, job, told)), attested),
        act: (ports, sent) => spec.act(ports, job, sent),
        guide: (link, from) => spec.guide(job, link, from),
        request: (from) => spec.request?.(job, from) ?? null,
      };
    },
  };
}
