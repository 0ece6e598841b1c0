/** Takes pictures of the app's column as small files. */
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { browser } from '../../tests/journeys/driver/browser.ts';
import type { Sandbox } from '../../tests/journeys/driver/sandbox-page.ts';
import { develop } from './develop.ts';

export interface Look {
  readonly scheme: 'light' | 'dark';
  /** Pixels. */
  readonly width: number;
}

export interface Frame {
  /** Pixels from its top; what stands below is cut off. */
  readonly highest?: number;
  /** A part of the column, by its selector; without it the whole column. */
  readonly part?: string;
}

/** Leaves the column in the look that it was taken in. */
export type Camera = (sandbox: Sandbox, look: Look, path: string, frame?: Frame) => Promise<void>;

/** Fewer, and edges of letters are torn. */
const colors = 16;

export async function openCamera(): Promise<Camera> {
  const darkroom = await (await browser()).newPage();
  await darkroom.addInitScript('globalThis.__name ??= (named) => named');
  await darkroom.goto('about:blank');
  return (sandbox, look, path, frame = {}) => take(darkroom, sandbox, look, { path, ...frame });
}

async function take(
  darkroom: Page,
  sandbox: Sandbox,
  look: Look,
  { path, highest = Infinity, part }: Frame & { path: string },
): Promise<void> {
  await sandbox.host((host, { scheme, width }) => {
    host.setScheme(scheme);
    host.desk().setTray({ width });
  }, look);
  // The frame is made as high as the column by a message of the app's, which takes its time.
  await sandbox.later(1_000);
  const column = sandbox.page.locator('[data-desk="0"] > .desk-main > .desk-page:not([hidden]) iframe');
  const shown = part === undefined ? column : sandbox.app.locator(part);
  const png = (await shown.screenshot({ animations: 'disabled' })).toString('base64');
  const { data } = await darkroom.evaluate(develop, { png, highest: Math.min(highest, 10_000), colors });
  writeFileSync(path, Buffer.from(data, 'base64'));
}
