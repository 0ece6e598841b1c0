/** Where each number stands on the bar, in percent of its width. */
import type { Forecast } from '../../core/facts/seat-forecast.ts';

export interface Scale {
  readonly seats: number;
  readonly used: number;
  /** What will be owed beyond the seats; as far as that is not clear, who is beyond them now. */
  readonly over: number;
  readonly highest: number | null;
}

export function scaleOf({ seats, billable, highest, owed }: Forecast): Scale {
  const most = Math.max(seats, billable ?? 0, highest ?? 0, 1);
  const part = (count: number): number => (count / most) * 100;
  const users = billable ?? 0;
  return {
    seats: part(seats),
    used: part(Math.min(users, seats)),
    over: part(owed ?? Math.max(0, users - seats)),
    highest: highest == null ? null : part(highest),
  };
}
