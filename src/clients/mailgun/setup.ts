/** Whether Mailgun lets the troubleshooting desk look at a domain's events. */
import * as z from 'zod/mini';
import { search, segment } from '../address.ts';
import type { Endpoint } from '../endpoint.ts';
import { readAs } from '../shape.ts';

/** Seen: its events may be read. Absent: the region that was asked has no such domain. */
export const mailgunTried: Endpoint<{ readonly domain: string }, true> = {
  service: 'mailgun',
  method: 'GET',
  path: ({ domain }) => `/v3/${segment(domain)}/events${search({ limit: 1 })}`,
  reply: readAs(z.object({ items: z.array(z.looseObject({})) }), (): true => true),
  absentOn: [404],
};
