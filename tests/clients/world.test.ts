/** The clients against services that remember: what is changed is seen, and what went wrong is said as it was. */
import { describe, expect, it } from 'vitest';
import * as customersdot from '../../src/clients/customersdot/endpoints.ts';
import { readFact } from '../../src/clients/facts.ts';
import * as gitlab from '../../src/clients/gitlab/endpoints.ts';
import * as zendesk from '../../src/clients/zendesk/endpoints.ts';
import { writtenNote } from '../../src/clients/zendesk/written.ts';
import { computePacks, group, seedOf, subscription } from '../world/build/index.ts';
import { macroIds } from '../world/settings.ts';
import { play, still, ticketLink } from '../world/stage.ts';
import { clientOf } from './carry.ts';

const standard = 4201;
const attempt = '6f9619ff-8b86-4011-b42d-00cf4fc964ff';
const link = ticketLink(standard, 'force-associate-9f2c01ab77de');
const wish = { subscription: 'A-S00012345', namespace: 9001, link, attempt };

describe('from the email to the group', () => {
  it('everything is read', async () => {
    const client = clientOf(play('standard'));
    const [customers, users] = await Promise.all([
      readFact(client, 'customers-by-email', 'mia@acme.example'),
      readFact(client, 'users-by-email', 'mia@acme.example'),
    ]);
    expect(customers).toMatchObject({ seen: [{ id: 5501, uid: null, loginActivated: true }] });
    expect(users).toMatchObject({ seen: [{ id: '4711', confirmed: true, admin: false }] });
    expect(await readFact(client, 'subscriptions', '5501')).toMatchObject({
      seen: { list: [{ name: 'A-S00012345', linked: null }], next: null },
    });
    expect(await readFact(client, 'token-owner', '5501')).toEqual({ tag: 'seen', seen: { state: 'none' } });
    expect(await readFact(client, 'memberships', '4711')).toEqual({ tag: 'seen', seen: { owned: ['9001'] } });
    expect(await readFact(client, 'namespace', 'acme-corp')).toMatchObject({
      seen: { id: 9001, path: 'acme-corp', billable: 24, plan: 'free', storage: 0, extraMinutes: null },
    });
    expect(await readFact(client, 'plan', '9001')).toMatchObject({ seen: { code: null, seats: null } });
    expect(await readFact(client, 'billable', '9001')).toEqual({ tag: 'seen', seen: 24 });
    expect(await readFact(client, 'member', '9001/4711')).toEqual({ tag: 'seen', seen: 50 });
    expect(await readFact(client, 'member', '9001/31')).toEqual({ tag: 'absent' });
    expect(await readFact(client, 'orders', '9001')).toEqual({ tag: 'seen', seen: [] });
    expect(await readFact(client, 'owner-domains', '9001')).toEqual({ tag: 'seen', seen: ['acme.example'] });
    expect(await readFact(client, 'subscription', 'A-S00099999')).toEqual({ tag: 'absent' });
  });

  it('pages are followed to the end', async () => {
    const many = Array.from({ length: 230 }, (_, n) => subscription({ name: `A-S000${10_000 + n}` }));
    const client = clientOf(still(seedOf(standard, { subscriptions: many })));
    const names = new Set<string>();
    let look = await readFact(client, 'subscriptions', '5501');
    for (let pages = 1; look.tag === 'seen'; pages += 1) {
      for (const one of look.seen.list) names.add(one.name);
      const { next } = look.seen;
      if (next === null) {
        expect(pages).toBe(3);
        break;
      }
      look = await readFact(client, 'subscriptions-page', next);
    }
    expect(names.size).toBe(230);
  });

  it('a token without rights: not told is not zero, and not allowed is not absent', async () => {
    const world = play('standard');
    world.knobs.gitlabToken = 'not-admin';
    const client = clientOf(world);
    const look = await readFact(client, 'namespace', '9001');
    expect(look).toMatchObject({ seen: { billable: null, plan: null } });
    expect(look.tag === 'seen' && look.seen.extraMinutes).toBeUndefined();
    for (const [kind, arg] of [
      ['plan', '9001'],
      ['billable', '9001'],
      ['memberships', '4711'],
    ] as const) {
      expect(await readFact(client, kind, arg)).toMatchObject({
        tag: 'unseen',
        trouble: { kind: 'forbidden' },
      });
    }
  });
});

describe('what is changed is seen', () => {
  it('linked, associated, and found by its link', async () => {
    const world = play('standard');
    const client = clientOf(world);
    const linking = { customer: 5501, uid: '4711', link, attempt };
    expect(await client.alter(customersdot.linkAccount, linking)).toEqual({ tag: 'accepted' });
    expect(await readFact(client, 'customers-by-uid', '4711')).toMatchObject({ seen: [{ id: 5501 }] });
    expect(await client.alter(customersdot.forceAssociate, wish)).toEqual({ tag: 'accepted' });
    expect(await readFact(client, 'plan', '9001')).toMatchObject({ seen: { code: 'premium', seats: 24 } });
    expect(await readFact(client, 'orders', '9001')).toMatchObject({ seen: [{ namespace: '9001' }] });
    expect(await client.ask(customersdot.changesOfTicket, { link })).toMatchObject({
      seen: [{ action: 'force_reassociate', link, succeeded: true }, { action: 'link_gitlab_account' }],
    });
    const other = { link: ticketLink(standard, 'link-account-000000000000') };
    expect(await client.ask(customersdot.changesOfTicket, other)).toEqual({ tag: 'seen', seen: [] });
    const minutes = { namespace: 9001, total: 5_000, link, attempt };
    expect(await client.alter(customersdot.setComputeMinutes, minutes)).toEqual({ tag: 'accepted' });
    expect(await readFact(client, 'namespace', '9001')).toMatchObject({ seen: { extraMinutes: 5_000 } });
    expect(await client.alter(customersdot.clearSubscription, wish)).toEqual({ tag: 'accepted' });
    expect(await client.alter(customersdot.unlinkAccount, linking)).toEqual({ tag: 'accepted' });
    expect(await readFact(client, 'customers-by-uid', '4711')).toEqual({ tag: 'seen', seen: [] });
  });

  it('a success that leaves the group on its plan is none (R34)', async () => {
    const held = subscription({ linked_namespace: { id: 9001, full_path: 'acme-corp' } });
    const groups = [group({ clearLeavesPlan: true, plan: null })];
    const world = still(seedOf(standard, { subscriptions: [held], groups }));
    const client = clientOf(world);
    await client.alter(customersdot.forceAssociate, wish);
    expect(await client.alter(customersdot.clearSubscription, wish)).toMatchObject({ tag: 'refused' });
  });

  it('the checks of the portal refuse in their own words', async () => {
    const groups = [group({ billable: 31 })];
    const world = still(seedOf(standard, { groups }));
    const client = clientOf(world);
    await client.alter(customersdot.linkAccount, { customer: 5501, uid: '4711', link, attempt });
    expect(await client.alter(customersdot.changeNamespace, wish)).toMatchObject({
      tag: 'refused',
      refusal: { id: 'overage', params: { seats: 24, users: 31 }, offers: 'force' },
    });
    const packs = subscription({ line_items: [computePacks(2)] });
    const consuming = clientOf(still(seedOf(standard, { subscriptions: [packs] })));
    await consuming.alter(customersdot.linkAccount, { customer: 5501, uid: '4711', link, attempt });
    expect(await consuming.alter(customersdot.changeNamespace, wish)).toMatchObject({
      tag: 'refused',
      refusal: { id: 'one-time-charge' },
    });
  });
});

describe('the ticket', () => {
  const id = String(standard);

  it('takes a note with the stamp that was seen, and refuses an old one', async () => {
    const client = clientOf(play('standard'));
    const about = await client.ask(zendesk.ticket, { id });
    const stamp = about.tag === 'seen' ? about.seen.updatedAt : '';
    const note = { id, html: '<p>One &amp; two &lt;three&gt;</p>', entry: '{"a":"b  \\\\c"}', stamp };
    const written = { entry: note.entry, shownTo: 'staff', authorId: '901', auditId: expect.any(String) };
    expect(await client.make(writtenNote, note)).toEqual({ tag: 'made', made: written });
    expect(await client.alter(zendesk.addNote, note)).toMatchObject({
      tag: 'refused',
      refusal: { id: 'conflict', forNow: true },
    });
    const look = await readFact(client, 'conversation', id);
    const noted = { text: 'One & two <three>', entry: note.entry, channel: 'api', authorId: '901' };
    expect(look).toMatchObject({
      seen: {
        comments: [
          { public: false, role: 'agent', ...noted },
          { public: true, entry: null, channel: 'email' },
        ],
      },
    });
  });

  it('has older comments on further pages', async () => {
    const world = play('standard');
    const first = world.state.zendesk.comments[0];
    if (first === undefined) throw new Error('The case has no comment');
    for (let n = 1; n <= 130; n += 1) {
      world.state.zendesk.comments.push({ ...first, id: first.id + n * 10, html_body: `<p>${n}</p>` });
    }
    const client = clientOf(world);
    const newest = await readFact(client, 'conversation', id);
    const older = newest.tag === 'seen' ? newest.seen.older : null;
    expect(older).toMatch(/^\/api\/v2\/tickets\/4201\/comments\?.*page=2/);
    expect(await readFact(client, 'older-conversation', older ?? '')).toMatchObject({
      seen: { older: null },
    });
  });

  it('shows a macro as it would be', async () => {
    const client = clientOf(play('standard'));
    const look = await client.ask(zendesk.macro, { ticket: id, macro: macroIds.confirmation });
    expect(look).toMatchObject({ tag: 'seen', seen: { html: null } });
    expect(look.tag === 'seen' && look.seen.text).toBeTruthy();
    expect(await client.ask(zendesk.macro, { ticket: id, macro: macroIds.gone })).toEqual({ tag: 'absent' });
  });
});

describe('internal requests', () => {
  const project = 'gitlab-com/support/internal-requests';

  it('are filed, listed by label, author and time, labelled and closed', async () => {
    const world = play('standard');
    const client = clientOf(world);
    const filing = { project, title: 'Mechanizer: x', description: `Zendesk ticket: ${link}`, labels: 'a,b' };
    const filed = await client.make(gitlab.fileIssue, filing);
    const iid = filed.tag === 'made' ? filed.made.iid : 0;
    expect(filed).toMatchObject({ tag: 'made', made: { url: expect.stringMatching(/\/-\/issues\/\d+$/) } });
    const self = await client.ask(gitlab.tokenUser, {});
    const author = self.tag === 'seen' ? self.seen.id : null;
    expect(author).toBe(world.state.gitlab.tokenUser);
    const listing = { project, label: 'a', author, since: world.now() };
    const own = [{ iid, labels: ['a', 'b'], description: filing.description, state: 'opened' }];
    expect(await client.ask(gitlab.listIssues, listing)).toMatchObject({ seen: { list: own, next: null } });
    const others = [{ label: 'c' }, { author: 4711 }, { since: world.now() + 1_000 }];
    for (const other of others) {
      const look = await client.ask(gitlab.listIssues, { ...listing, ...other });
      expect(look).toMatchObject({ seen: { list: [] } });
    }
    await client.alter(gitlab.labelIssue, { project, iid, add: 'c' });
    expect(await client.alter(gitlab.closeIssue, { project, iid })).toEqual({ tag: 'accepted' });
    expect(await client.ask(gitlab.issue, { project, iid })).toMatchObject({
      seen: { state: 'closed', labels: ['a', 'b', 'c'] },
    });
    expect(await client.ask(gitlab.issue, { project, iid: 999_999 })).toEqual({ tag: 'absent' });
  });
});
