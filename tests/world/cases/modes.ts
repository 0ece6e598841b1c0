import { group, plan, seats, subscription } from '../build/index.ts';
import { day } from '../dates.ts';
import { linked, namesGroup, story } from './story.ts';

const internal = { execution_mode: 'internal_request' };
const guided = { execution_mode: 'guided' };

const forced = () => ({
  customers: [linked()],
  subscriptions: [subscription({ program: 'oss' })],
});

const swap = () => ({
  customers: [linked()],
  subscriptions: [
    subscription(),
    subscription({
      name: 'A-S00010001',
      status: 'Expired',
      start_date: day(-380),
      end_date: day(-15),
      line_items: [seats(20)],
      linked_namespace: { id: 9001, full_path: 'acme-corp' },
    }),
  ],
  groups: [group({ plan: plan('premium', 20) })],
  says: namesGroup,
});

export const modeCases = [
  story({
    id: 'not-an-operator',
    ticket: 4310,
    title: 'May look, may not touch',
    sentence: 'Changes are for the operators’ group, and this agent is not in it.',
    shows: ['case:forbidden'],
    settings: { operator_group_ids: '77002,77003' },
  }),
  story({
    id: 'guided',
    ticket: 4311,
    title: 'Guided, without any API',
    sentence:
      'CustomersDot is read and changed by the agent’s own hands; the app asks, tells and looks at GitLab.com.',
    shows: ['case:choosing', 'mode:guided', 'facts-asked'],
    settings: { ...guided, customersdot_admin_email: '', customersdot_admin_token: '' },
    parts: () => ({ says: namesGroup, knobs: { customersdotApi: 'absent-404' } }),
  }),
  story({
    id: 'guided-with-api',
    ticket: 4312,
    title: 'Guided, but able to read',
    sentence: 'Changes are made by hand in the admin pages, and proven by reading them back.',
    shows: ['mode:guided'],
    settings: guided,
  }),
  story({
    id: 'api-not-installed',
    ticket: 4313,
    title: 'No API behind the address',
    sentence: 'Every address of the API says 404 with a page: there is none, and the agent is asked instead.',
    shows: ['facts-asked'],
    settings: guided,
    parts: () => ({ says: namesGroup, knobs: { customersdotApi: 'absent-404' } }),
  }),
  story({
    id: 'api-not-for-us',
    ticket: 4314,
    title: 'The API wants another key',
    sentence: 'Every address of the API says 401: the credentials are not taken.',
    shows: ['facts-asked'],
    settings: guided,
    parts: () => ({ says: namesGroup, knobs: { customersdotApi: 'absent-401' } }),
  }),
  story({
    id: 'api-is-a-sign-in-page',
    ticket: 4315,
    title: 'A sign-in page that says 200',
    sentence: 'Every address answers with a page and status 200: success it is not.',
    shows: ['facts-asked'],
    settings: guided,
    parts: () => ({ says: namesGroup, knobs: { customersdotApi: 'html-200' } }),
  }),
  story({
    id: 'internal-request',
    ticket: 4316,
    title: 'By internal request',
    sentence: 'Forcing means filing an issue and waiting for the automation to write what came of it.',
    shows: ['mode:internal_request', 'plan:force-associate'],
    settings: internal,
    parts: forced,
  }),
  story({
    id: 'internal-request-swap',
    ticket: 4317,
    title: 'A swap by internal request',
    sentence: 'Two issues one after the other: clear the old subscription, force the new one.',
    shows: ['mode:internal_request', 'plan:clear-subscription,force-associate'],
    settings: internal,
    parts: swap,
  }),
  story({
    id: 'internal-request-fails',
    ticket: 4318,
    title: 'An internal request that fails',
    sentence: 'The automation writes an error under the form: refused, and a case for escalation.',
    shows: ['mode:internal_request', 'refusal:mechanizer', 'escalate'],
    settings: internal,
    parts: () => ({
      ...forced(),
      knobs: {
        mechanizer: {
          delayMs: 5_000,
          failure: 'Errno::ECONNREFUSED: Failed to open TCP connection',
          clearSays: 'name-free',
          asleep: false,
        },
      },
    }),
  }),
  story({
    id: 'internal-request-unanswered',
    ticket: 4319,
    title: 'An internal request nobody answers',
    sentence: 'The automation never runs; after five minutes the step is in doubt, not done.',
    shows: ['mode:internal_request', 'step:in-doubt'],
    settings: internal,
    parts: () => ({
      ...forced(),
      knobs: { mechanizer: { delayMs: 0, failure: null, clearSays: 'name-free', asleep: true } },
    }),
  }),
  story({
    id: 'internal-request-not-allowed',
    ticket: 4320,
    title: 'The token may not file issues',
    sentence: 'GitLab.com says 403 to the issue: an admin of the app has to mend the token.',
    shows: ['mode:internal_request', 'refusal:403'],
    settings: internal,
    parts: () => ({ ...forced(), knobs: { gitlabToken: 'no-issues' } }),
  }),
  story({
    id: 'gitlab-token-invalid',
    ticket: 4321,
    title: 'GitLab.com does not take the token',
    sentence: 'Every question to GitLab.com ends in 401; the rest can be read and shown.',
    shows: ['setup:gitlab-token'],
    parts: () => ({ says: namesGroup, knobs: { gitlabToken: 'invalid' } }),
  }),
];
