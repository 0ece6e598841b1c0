import { customer } from '../build/index.ts';
import { daysAgo, minutesAgo } from '../dates.ts';
import type { Version } from '../state/customersdot.ts';
import { broken, story } from './story.ts';

const created = (on: boolean): Version => ({
  event: 'create',
  whodunnit: null,
  created_at: daysAgo(20),
  object_changes: { email: [null, 'mia@acme.example'], login_activated: [null, on] },
});

export const loginCases = [
  story({
    id: 'login-switched-off',
    ticket: 4210,
    title: 'Login switched off on purpose',
    sentence: 'Somebody unticked "Login activated" after the record was made; that is not ours to undo.',
    shows: ['login-activated:block'],
    parts: () => ({
      customers: [
        customer({
          login_activated: false,
          history: [
            created(true),
            {
              event: 'update',
              whodunnit: 'admin:billing@ops.example',
              created_at: daysAgo(6),
              object_changes: { login_activated: [true, false] },
            },
            {
              event: 'update',
              whodunnit: null,
              created_at: minutesAgo(300),
              object_changes: { city: [null, 'Berlin'] },
            },
          ],
        }),
      ],
    }),
  }),
  story({
    id: 'login-never-on',
    ticket: 4211,
    title: 'Login never ticked',
    sentence: '"Login activated" is unticked since the record was made, and nobody ever switched it off.',
    shows: ['login-activated:warn'],
    parts: () => ({ customers: [customer({ login_activated: false, history: [created(false)] })] }),
  }),
  story({
    id: 'login-history-unreadable',
    ticket: 4212,
    title: 'Login off, history out of reach',
    sentence: 'Login is off and its history cannot be read, so it has to be taken for deliberate.',
    shows: ['login-activated:block'],
    parts: () => ({
      customers: [customer({ login_activated: false, history: [created(false)] })],
      knobs: { faults: [broken({ service: 'customersdot', path: '/history' })] },
    }),
  }),
];
