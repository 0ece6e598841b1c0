/** What the runtime is handed: everything outside the core that a case needs. Made real in main.tsx only. */
import type { Executor } from '../executors/executor.ts';
import type { Client } from '../clients/client.ts';
import type { FactKind, FactOf } from '../core/domain/query.ts';
import type { Procedure } from '../core/step/procedure.ts';
import type { ReadResult } from '../core/domain/loadable.ts';
import type { Mode } from '../core/domain/settings.ts';
import type { ProcedureId } from '../core/procedures/catalog.ts';
import type { Host } from '../host/host.ts';
import type { Ports } from '../procedures/ports.ts';
import type { ReplyLanguage } from '../core/domain/letter.ts';
import type { ReplyWords } from '../i18n/reply-words.ts';
import type { Translate } from '../i18n/translate.ts';

/** The time, epoch ms, and timers: handed in, so that a test can let it pass. */
export interface Clock {
  now(): number;
  /** Calls back after so many ms; returns how to stop it. */
  after(ms: number, call: () => void): () => void;
}

/**
 * Where a case keeps the agent's typing across a reload. `load`: null when nothing was kept. A store that the
 * browser forbids may throw; then nothing is kept.
 */
export interface AutosaveStore {
  load(): string | null;
  save(text: string): void;
  clear(): void;
}

/** What earlier verdicts rested on, by ticket and by requester; works without a store too. */
export interface GuessStore {
  keys(): readonly string[];
  load(key: string): string | null;
  save(key: string, text: string): void;
  remove(key: string): void;
}

/**
 * What works on steps: procedures and executors. It comes when it is needed, since the verdict does not wait for its
 * code.
 */
export interface StepTools {
  readonly procedureOf: (id: ProcedureId) => Procedure<Ports>;
  executor(mode: Mode, client: Client): Executor;
}

/** Everything outside the core that a case needs, one set for each ticket. */
export interface Services {
  readonly host: Host;
  readonly client: Client;
  readonly clock: Clock;
  readonly autosave: AutosaveStore;
  readonly guesses: GuessStore;
  /** A fresh random id for each attempt. */
  newId(): string;
  read<K extends FactKind>(of: K, arg: string): Promise<ReadResult<FactOf[K]>>;
  stepTools(): Promise<StepTools>;
  /** The agent's words. */
  readonly t: Translate;
  /** The words of replies to customers; rejects when they do not load. */
  replyWords(language: ReplyLanguage): Promise<ReplyWords>;
}
