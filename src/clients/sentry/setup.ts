/** Whether Sentry lets the troubleshooting desk look at a project's issues. */
import * as z from 'zod/mini';
import { search, segment } from '../address.ts';
import type { Endpoint } from '../endpoint.ts';
import { readAs } from '../shape.ts';

/** Nobody has this id, so that the answer is short. */
const nobody = 'user.id:0';

/** Seen: its issues may be read. Absent: there is no such project, or none that the token may see. */
export const sentryTried: Endpoint<{ readonly organization: string; readonly project: string }, true> = {
  service: 'sentry',
  method: 'GET',
  path: ({ organization, project }) =>
    `/api/0/projects/${segment(organization)}/${segment(project)}/issues/${search({ query: nobody })}`,
  reply: readAs(z.array(z.looseObject({})), (): true => true),
  absentOn: [404],
};
