import { standard } from './standard.ts';
import type { PreparedCase } from './types.ts';

export type { PreparedCase } from './types.ts';

export const cases: PreparedCase[] = [standard];

export function caseById(id: string): PreparedCase {
  const found = cases.find((one) => one.id === id);
  if (!found) throw new Error(`No prepared case is called ${id}`);
  return found;
}
