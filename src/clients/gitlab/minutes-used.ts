/** The compute minutes that a group has used, which only GitLab.com's GraphQL tells (gitlab-api.md 1.6). */
import * as z from 'zod/mini';
import { type Endpoint, type Fit, fits, misfit, type Received } from '../endpoint.ts';
import { dayOrNull, orNull, readBy } from '../shape.ts';

interface Month {
  /** A root group's id: for any other group nothing is told. */
  readonly namespace: string;
  /** Its first day. */
  readonly month: string;
}

const question =
  'query ($group: NamespaceID, $month: Date) ' +
  '{ ciMinutesUsage(namespaceId: $group, date: $month) { nodes { monthIso8601 minutes } } }';

const usage = z.object({
  monthIso8601: dayOrNull,
  minutes: orNull(z.int().check(z.nonnegative())),
});

const answer = z.object({
  data: z.object({
    ciMinutesUsage: orNull(z.object({ nodes: orNull(z.array(z.nullable(usage))) })),
  }),
});

const complaint = z.union([z.string(), z.object({ message: z.string() })]);
const complaints = z.object({ errors: z.array(complaint).check(z.minLength(1)) });

const saysNoRight = /permission|not authori[sz]ed|must be logged in|insufficient/i;

/** GraphQL says with status 200 that it refuses; what else such a reply holds may be half of the answer. */
function refusalIn({ json }: Received): Fit<never> | null {
  const told = complaints.safeParse(json);
  if (!told.success) return null;
  const words = told.data.errors.map((one) => (typeof one === 'string' ? one : one.message)).join(': ');
  return misfit(words || 'errors', saysNoRight.test(words) ? 'forbidden' : 'bad-request');
}

const readAnswer = readBy(answer);
const isOf = (month: string, day: string | null): boolean => day?.slice(0, 7) === month.slice(0, 7);

/**
 * Minutes used in a month. Null where no such month is shown: nothing was noted of it, or the token is neither an
 * administrator's nor an Owner's; GitLab.com answers both with the same empty list, so it is never zero. Unseen
 * `forbidden` or `bad-request` where it refuses.
 */
export const minutesUsed: Endpoint<Month, number | null> = {
  service: 'gitlab',
  method: 'POST',
  graphql: true,
  path: () => '/graphql',
  question: ({ namespace, month }) => ({
    query: question,
    variables: { group: `gid://gitlab/Group/${namespace}`, month },
  }),
  reply(received, { month }) {
    const refusal = refusalIn(received);
    if (refusal !== null) return refusal;
    const fit = readAnswer(received);
    if (!fit.fits) return fit;
    const nodes = fit.value.data.ciMinutesUsage?.nodes ?? [];
    const [only, another] = nodes.filter((one) => one !== null && isOf(month, one.monthIso8601));
    return fits(another === undefined ? (only?.minutes ?? null) : null);
  },
};
