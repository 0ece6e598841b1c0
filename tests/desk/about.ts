/** What the desk is told of an ordinary case. */
import type { DeskAbout } from '../../src/desk/about.ts';

export const about: DeskAbout = {
  ticket: '4201',
  subject: 'Our subscription',
  requester: { name: 'Mia Torres', locale: 'en-US' },
  form: 'letter',
  agent: 'Ada Agent',
  emails: ['mia@acme.example'],
  customer: 5501,
  company: 'Acme',
  loginActivated: true,
  linkedUid: '4711',
  linkedUser: { tag: 'idle' },
  isWronglyLinked: false,
  token: { tag: 'idle' },
  subscription: 'A-S00012345',
  group: { id: 9001, path: 'acme-corp' },
  said: [],
  mayChange: true,
};
