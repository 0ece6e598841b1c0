/** What a rule is called on the screen: the number of its row, or a word. */
import type { Translate } from '../../i18n/translate.ts';
import type { DeskKey } from '../words.ts';
import type { Rule } from './rule.ts';

export const nameOf = (rule: Rule, t: Translate<DeskKey>): string =>
  rule === 'address' || rule === 'card' || rule === 'unknown' ? t(`purchase.name.${rule}`) : rule;
