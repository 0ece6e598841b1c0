/** Whether the seats stand unfolded: some are short, or nobody knows whether any are. */
import type { Forecast } from '../../core/facts/seat-forecast.ts';

export const isUnfolded = ({ owed }: Pick<Forecast, 'owed'>): boolean => owed === null || owed > 0;
