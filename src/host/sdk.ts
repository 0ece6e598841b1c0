/** Zendesk's SDK, found and given types. Neither copy has any of its own, so this is the one file with casts. */
import { within } from './deadline.ts';

export type Handler = (payload: unknown) => void;

/** What both copies of the SDK can do. Nothing that they answer is typed: every reply is parsed. */
export interface ZafClient {
  get(paths: readonly string[]): Promise<unknown>;
  set(values: Readonly<Record<string, unknown>>): Promise<unknown>;
  invoke(actions: Readonly<Record<string, readonly string[]>>): Promise<unknown>;
  invoke(action: string, ...args: readonly unknown[]): Promise<unknown>;
  request(options: Readonly<Record<string, unknown>>): Promise<unknown>;
  on(event: string, handler: Handler): void;
  off(event: string, handler: Handler): void;
  context(): Promise<unknown>;
  metadata(): Promise<unknown>;
}

export interface ZafSdk {
  /** False where the frame's address lacks what the SDK needs. */
  init(): ZafClient | false;
}

/** So long the CDN's script is waited for, ms. */
const patience = 3000;

function asSdk(value: unknown): ZafSdk | null {
  const sdk = value as Partial<ZafSdk> | null | undefined;
  return typeof sdk?.init === 'function' ? (sdk as ZafSdk) : null;
}

const onWindow = (window: Window): ZafSdk | null =>
  asSdk((window as Window & { ZAFClient?: unknown }).ZAFClient);

/** Ends when the script has run or failed. One that failed before anybody listened tells it only by the timeline. */
function scriptEnded(window: Window, script: HTMLElement): Promise<unknown> {
  const source = (script as HTMLScriptElement).src;
  const fetched = window.performance.getEntriesByName(source).length > 0;
  return within(
    fetched ? patience / 10 : patience,
    () =>
      new Promise((resolve) => {
        for (const event of ['load', 'error']) script.addEventListener(event, resolve, { once: true });
      }),
  );
}

async function fromPackage(): Promise<ZafSdk | null> {
  try {
    const packaged: unknown = (await import('zendesk_app_framework_sdk')).default;
    // A bundler may wrap the CommonJS exports once more.
    return asSdk(packaged) ?? asSdk((packaged as { default?: unknown } | undefined)?.default);
  } catch {
    return null;
  }
}

/** The CDN's copy where its script came through, as Zendesk asks; else the copy inside the package; null: neither. */
export async function findSdk(window: Window): Promise<ZafSdk | null> {
  const script = window.document.getElementById('zaf-sdk');
  if (onWindow(window) === null && script !== null) await scriptEnded(window, script);
  return onWindow(window) ?? (await fromPackage());
}
