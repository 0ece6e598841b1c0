/** A procedure names a wished-for end state and has three verbs: look (read it), judge (pure), act (ask once). */
import type * as z from 'zod/mini';
import type { Look, Trouble } from './reading.ts';
import type { Refusal } from './refusal.ts';
import { type Side, type Verdict, judge } from './verdict.ts';
import type { About, ProcedureId, Wish } from './wish.ts';

/** How a change was answered. An answer never settles a step: only a look does. */
export type Answer =
  | { readonly tag: 'accepted' }
  | { readonly tag: 'refused'; readonly refusal: Refusal }
  | { readonly tag: 'no-answer'; readonly trouble: Trouble }
  /** Handed over: to the agent (guided) or to an issue that an automation works on (internal request). */
  | { readonly tag: 'handed'; readonly to: 'agent' }
  | { readonly tag: 'handed'; readonly to: 'request'; readonly url: string; readonly iid: number | null };

/** One form field of an admin page, by its label there, and the value ready to copy. */
export interface FormField {
  readonly label: string;
  readonly value: string;
}

/** How an agent carries the change out by hand: the admin page's path, and its form (provisioning.md 1.2). */
export interface Guide {
  readonly path: string;
  readonly fields: readonly FormField[];
}

/** How an internal request asks for the change (contracts/settings.md). */
export interface RequestForm {
  readonly title: string;
  readonly lines: readonly string[];
  readonly label: string;
  /** The texts by which the automation says that it was done. */
  readonly done: readonly RegExp[];
}

export interface Job<Input> {
  readonly wish: Input;
  readonly about: About;
}

/**
 * @typeParam Input the wish, parsed
 * @typeParam Ports what looks and acts go through: handed in, so that a procedure runs without a network
 */
export interface ProcedureSpec<Input extends Wish, Ports> {
  readonly id: ProcedureId;
  readonly wish: z.ZodMiniType<Input>;
  /** Whether a group's plan or minutes change: its first such step carries the gates of the plan. */
  readonly touchesNamespace: boolean;
  look(ports: Ports, job: Job<Input>): Promise<readonly Side[]>;
  act(ports: Ports, job: Job<Input>, link: string, attempt: string): Promise<Answer>;
  guide(job: Job<Input>, link: string): Guide;
  request?(job: Job<Input>): RequestForm;
}

/** A wish that was accepted by its procedure, ready to be looked at. Input never leaves the procedure's folder. */
export interface Prepared<Ports> {
  readonly procedure: ProcedureId;
  look(ports: Ports, worded: boolean): Promise<Verdict>;
  act(ports: Ports, link: string, attempt: string): Promise<Answer>;
  guide(link: string): Guide;
  request(): RequestForm | null;
}

export interface Procedure<Ports> {
  readonly id: ProcedureId;
  readonly touchesNamespace: boolean;
  /** Accepts a wish, or says what is wrong with it. */
  prepare(raw: unknown, about: About): Prepared<Ports> | { readonly issues: readonly string[] };
}

export function defineProcedure<Input extends Wish, Ports>(
  spec: ProcedureSpec<Input, Ports>,
): Procedure<Ports> {
  return {
    id: spec.id,
    touchesNamespace: spec.touchesNamespace,
    prepare(raw, about) {
      const parsed = spec.wish.safeParse(raw);
      if (!parsed.success) {
        return { issues: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
      }
      const job = { wish: parsed.data, about };
      return {
        procedure: spec.id,
        look: async (ports, worded) => judge(await spec.look(ports, job), worded),
        act: (ports, link, attempt) => spec.act(ports, job, link, attempt),
        guide: (link) => spec.guide(job, link),
        request: () => spec.request?.(job) ?? null,
      };
    },
  };
}

export type LookAt<T> = Promise<Look<T>>;
