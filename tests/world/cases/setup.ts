import { macros } from '../build/zendesk.ts';
import { day } from '../dates.ts';
import { requestsProject } from '../build/gitlab.ts';
import { macroIds } from '../settings.ts';
import { story } from './story.ts';

/** For the setup check: the ticket is the ordinary one, and its installation is not. */
export const setupCases = [
  story({
    id: 'setup-half-wrong',
    ticket: 4601,
    title: 'An installation with mistakes',
    sentence:
      'A label where a tag belongs, a macro that is switched off, a group that is gone, a token that ends soon: all that the setup check finds.',
    shows: ['setup:mistakes'],
    settings: {
      issue_type_value: 'Associate namespace',
      confirmation_macro_id: macroIds.confirmation,
      operator_group_ids: '77001,77099',
      sentry_url: 'https://sentry.example',
    },
    parts: () => ({
      macros: macros().map((one) => ({ ...one, active: false })),
      project: requestsProject({ labels: ['Mechanizer::Force Associate'] }),
      tokenExpires: day(5),
    }),
  }),
];
