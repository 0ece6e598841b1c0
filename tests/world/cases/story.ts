import { customer, seedOf, type Parts } from '../build/index.ts';
import type { Fault, FaultMatch } from '../types.ts';
import type { PreparedCase } from './types.ts';

type Story = Omit<PreparedCase, 'seed'> & {
  /** What is otherwise than in the standard case. */
  parts?: () => Parts;
};

export function story({ parts, ...rest }: Story): PreparedCase {
  return { ...rest, seed: () => seedOf(rest.ticket, parts?.() ?? {}) };
}

/** Mia with her own GitLab.com account linked. */
export const linked = () => customer({ uid: '4711' });

/** An endpoint that is out of order for as long as the story lasts. */
export const broken = (match: FaultMatch): Fault => ({
  match: { change: false, ...match },
  does: 'status',
  status: 503,
  body: '{"message":"503 Service Unavailable"}',
  times: Number.POSITIVE_INFINITY,
});

export const namesSubscription = 'Please put our subscription A-S00012345 on our group.';
export const namesGroup = 'Please put our subscription A-S00012345 on https://gitlab.com/acme-corp for us.';
