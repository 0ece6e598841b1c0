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

/** Each rule that is broken, with the element that breaks it and why. */
export async function broken(page: Page): Promise<string[]> {
  const frame = inApp(page);
  if (await frame.evaluate(() => window.axe === undefined)) await frame.evaluate(script);
  return frame.evaluate(async () => {
    const { axe } = window;
    if (axe === undefined) throw new Error('axe did not come');
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    );
  });
}
