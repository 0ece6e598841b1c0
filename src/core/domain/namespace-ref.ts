/**
 * How a group is asked for: `9001` is an id, `acme/platform` a path. GitLab.com takes digits for an id wherever both
 * may stand, so a path of digits is written with a slash before it: `/2024`.
 */
import { isDigits } from './digits.ts';

/** The ref that asks for the group of this full path, and for no other. */
export const refOfPath = (path: string): string => (isDigits(path) ? `/${path}` : path);

/** The path of a ref such as `/2024`, which no read by id or path can be asked for; null for every other ref. */
export const digitsPathOf = (ref: string): string | null => (ref.startsWith('/') ? ref.slice(1) : null);

/** A ref as people write it. */
export const shownRef = (ref: string): string => digitsPathOf(ref) ?? ref;
