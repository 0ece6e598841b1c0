/** What stands in the way of those who see little, or hear the page: axe’s rules, asked inside the app’s own frame. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { inApp } from './app-frame.ts';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = typeof axe;

declare global {
  interface Window {
    axe?: Axe;
  }
}

/** Each rule that is broken, with the element that breaks it and why; all rules are tried, or only these. */
export async function broken(page: Page, rules?: readonly string[]): Promise<string[]> {
  const frame = inApp(page);
  if (await frame.evaluate(() => window.axe === undefined)) await frame.evaluate(script);
  return frame.evaluate(async (only) => {
    const { axe } = window;
    if (axe === undefined) throw new Error('axe did not come');
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      ...(only === undefined ? {} : { runOnly: only }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    );
  }, rules?.slice());
}
