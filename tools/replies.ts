/** Writes docs/replies.md: every reply's whole text, made from `translations/replies/`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repliesPage } from './replies/page.ts';

const file = join(import.meta.dirname, '../docs/replies.md');
writeFileSync(file, repliesPage());
