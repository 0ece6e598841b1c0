/** Renders the two logos that Zendesk shows from the one drawing, so that they cannot drift apart. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const root = new URL('../', import.meta.url);
const drawing = readFileSync(new URL('assets/source/logo.svg', root), 'utf8');

for (const [name, width] of [
  ['logo.png', 320],
  ['logo-small.png', 128],
] as const) {
  const png = new Resvg(drawing, { fitTo: { mode: 'width', value: width } }).render().asPng();
  writeFileSync(new URL(`assets/${name}`, root), png);
}
