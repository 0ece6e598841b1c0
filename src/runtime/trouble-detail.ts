import type { Trouble } from '../core/domain/loadable.ts';
import type { Translate } from '../i18n/translate.ts';

/** The particulars of a trouble in the language of `t`: what the app found, then what the service said; may be empty. */
export function detailOf({ reason, detail }: Trouble, t: Translate): string {
  const key = `trouble.reason.${reason ?? ''}` as const;
  // Words that could not be fetched are left out: what the service said is better than a bare key.
  return [t.has(key) ? t(key) : '', detail].filter((words) => words !== '').join(': ');
}
