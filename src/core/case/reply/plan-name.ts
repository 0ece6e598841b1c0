/** A plan by the name that customers know. */
import { codeToday } from '../../domain/group-plan.ts';

/** `premium` is Premium, also under an older code. */
export function planName(code: string): string {
  const name = codeToday(code);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
