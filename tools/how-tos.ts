/** Writes docs/how-tos.md: every how-to's whole text, made from `translations/how-tos/`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { howTosPage } from './how-tos/page.ts';

const file = join(import.meta.dirname, '../docs/how-tos.md');
writeFileSync(file, howTosPage());
