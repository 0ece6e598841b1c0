/** The app's frame as the keen agent meets it: what it shows at one glance, and a press of one of its controls. */
import type { Page } from 'playwright-core';
import { appFrame } from '../app-frame.ts';

export interface Shown {
  /** `data-case`; null while there is no app at all. */
  readonly status: string | null;
  readonly steps: readonly { readonly id: string; readonly at: string }[];
  /** Controls that can be pressed, with the step that they belong to. */
  readonly actions: readonly { readonly name: string; readonly step: string | null }[];
  /** A control that could be pressed but for having only just appeared. */
  readonly arming: boolean;
  /** A page of one message with a button, instead of the case. */
  readonly message: string | null;
}

const nothing: Shown = { status: null, steps: [], actions: [], arming: false, message: null };

/** Runs in the frame. */
function glance(): Shown {
  const root = document.querySelector('[data-case]');
  const message = root?.querySelector('.first-paint [role="alert"]')?.textContent ?? null;
  const enabled = [...document.querySelectorAll<HTMLButtonElement>('[data-action]')].filter(
    (button) => !button.disabled,
  );
  return {
    status: root?.getAttribute('data-case') ?? null,
    steps: [...document.querySelectorAll('[data-step]')].map((step) => ({
      id: step.getAttribute('data-step') ?? '',
      at: step.getAttribute('data-at') ?? '',
    })),
    actions: enabled.map((button) => ({
      name: button.getAttribute('data-action') ?? '',
      step: button.closest('[data-step]')?.getAttribute('data-step') ?? null,
    })),
    arming: document.querySelector('[data-arming]') !== null,
    message,
  };
}

export async function look(page: Page): Promise<Shown> {
  try {
    return (await appFrame(page)?.evaluate(glance)) ?? nothing;
  } catch {
    // The frame went while it was looked at.
    return nothing;
  }
}

/** Runs in the frame: ticks each box, types each phrase and each reason that is asked for. */
function give(): void {
  const setText = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  for (const gate of document.querySelectorAll<HTMLInputElement>('input[data-gate]')) {
    if (gate.type === 'checkbox') {
      if (!gate.checked) gate.click();
      continue;
    }
    const text = gate.getAttribute('data-phrase') ?? 'The customer agreed in writing.';
    if (gate.value === text) continue;
    setText?.call(gate, text);
    gate.dispatchEvent(new Event('input', { bubbles: true }));
  }
  // A reason that was written for another state is still there, and has to be meant for this one.
  document.querySelector<HTMLButtonElement>('[data-action="keep-reason"]')?.click();
}

/** Runs in the frame; a control that is not there any more is not pressed. */
function press({ name, step }: { name: string; step: string | null }): void {
  const within = step === null ? document : document.querySelector(`[data-step="${step}"]`);
  within?.querySelector<HTMLButtonElement>(`[data-action="${name}"]`)?.click();
}

/** Runs in the frame: the button of a page that has only a message. */
function again(): void {
  document.querySelector<HTMLButtonElement>('.first-paint button')?.click();
}

export type Press =
  | { readonly do: 'give' }
  | { readonly do: 'again' }
  | { readonly do: 'press'; readonly name: string; readonly step: string | null };

export async function carryOut(page: Page, deed: Press): Promise<void> {
  const frame = appFrame(page);
  if (frame === null) return;
  try {
    if (deed.do === 'give') await frame.evaluate(give);
    else if (deed.do === 'again') await frame.evaluate(again);
    else await frame.evaluate(press, { name: deed.name, step: deed.step });
  } catch {
    // The frame went under the agent's hand.
  }
}
