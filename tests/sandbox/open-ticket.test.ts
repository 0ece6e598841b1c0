/** A ticket in an agent's window, through the paths and actions an app has for it. */
import { expect, test } from 'vitest';
import { fieldIds, macroIds } from '#world/settings.ts';
import { CaseWorlds } from './desk/case-worlds.ts';
import { Desk } from './desk/desk.ts';
import { saveTicket } from './desk/save-ticket.ts';
import { submit } from './desk/submit.ts';
import type { News } from './desk/ticket-news.ts';
import { noFaults } from './zaf/faults.ts';
import { carryOut, type FrameActions } from './zaf/ticket-actions.ts';
import { readPath, writePath } from './zaf/ticket-paths.ts';

const issueType = `ticket.customField:custom_field_${fieldIds.issueType}`;
const around = { colorScheme: () => 'light', isCollapsed: () => false, trayIsVisible: () => true };
const frame: FrameActions = {
  resize: () => undefined,
  routeTo: () => undefined,
  setVisible: () => undefined,
  destroy: () => undefined,
};

function openStandard() {
  const worlds = new CaseWorlds((world) => void (world.knobs.latencyMs = 0));
  const ann = new Desk(worlds, 0, 320);
  const ticket = ann.open('standard');
  const news: News[] = [];
  ticket.news.listen((one) => news.push(one));
  return {
    worlds,
    ann,
    ticket,
    news,
    get: (path: string) => readPath(ticket, around, path),
    set: (path: string, value: unknown, faults = noFaults()) => writePath(ticket, faults, path, value),
    invoke: (action: string, ...args: unknown[]) => carryOut(ticket, frame, action, args),
    submit: (status: string) =>
      submit(ticket, status, {
        askApps: () => Promise.resolve({ ok: true }),
        save: (body) => saveTicket(ticket, body),
      }),
  };
}

test('properties are read at any depth, and whole branches too', () => {
  const { get } = openStandard();
  expect(get('ticket.requester.email')).toBe('mia@acme.example');
  expect(get('currentUser')).toMatchObject({ name: 'Ann Reyes', groups: expect.anything() });
  expect(get('ticketFields:status')).toMatchObject({
    optionValues: expect.arrayContaining([{ label: 'pending', value: 'pending' }]),
  });
  expect(() => get('ticket.requester.shoeSize')).toThrow('No such Api');
});

test('what is set is read back, told, and not saved', () => {
  const { get, set, news, ticket } = openStandard();
  set('ticket.status', 'pending');
  set(issueType, 'associate_namespace');
  expect([get('ticket.status'), get(issueType)]).toEqual(['pending', 'associate_namespace']);
  expect(news).toContainEqual({ event: 'ticket.status.changed', payload: 'pending' });
  expect(news).toContainEqual({
    event: `ticket.custom_field_${fieldIds.issueType}.changed`,
    payload: 'associate_namespace',
  });
  expect(ticket.ticket.status).toBe('open');
});

test('a tag that is no option does not stick, and a field that is not on the form does not exist', () => {
  const { get, set } = openStandard();
  set(issueType, 'no_such_option');
  expect(get(issueType)).toBeNull();
  expect(() => set(`ticket.customField:custom_field_${fieldIds.foreign}`, 'x')).toThrow('No such Api');
});

test('appending keeps what the agent has written, setting the text replaces it', () => {
  const { get, set, invoke, ticket } = openStandard();
  ticket.composer.typed('Dear Mia, ');
  invoke('ticket.comment.appendHtml', '<b>done</b>');
  invoke('comment.appendText', ' & well');
  expect(get('ticket.comment.text')).toBe('Dear Mia, <b>done</b> &amp; well');
  set('comment.text', 'Hello');
  expect(get('comment.text')).toBe('Hello');
});

test('a comment type that is stuck is acknowledged and stays', () => {
  const { get, set } = openStandard();
  set('ticket.comment.type', 'internalNote', { ...noFaults(), commentTypeStuck: true });
  expect(get('comment.type')).toBe('publicReply');
  set('ticket.comment.type', 'internalNote');
  expect(get('comment.type')).toBe('internalNote');
});

test('a macro lands in the window, its placeholders filled', () => {
  const { invoke, ticket } = openStandard();
  invoke('macro', macroIds.confirmation);
  expect(ticket.composer.text).not.toBe('');
  expect(ticket.composer.text).not.toContain('{{');
  expect(() => invoke('macro', macroIds.gone)).toThrow('Macro not found');
});

test('Submit saves comment, fields and status in the name of the agent, and empties the composer', async () => {
  const { ticket, set, submit: send, news } = openStandard();
  ticket.composer.typed('All set');
  set(issueType, 'associate_namespace');
  expect(await send('pending')).toBe(true);
  expect(ticket.ticket).toMatchObject({ status: 'pending' });
  expect(ticket.content(fieldIds.issueType)).toBe('associate_namespace');
  expect(ticket.composer.html).toBe('');
  expect(ticket.unsaved.fields.size).toBe(0);
  expect(ticket.world.state.zendesk.comments.at(-1)).toMatchObject({
    html_body: 'All set',
    public: true,
    author_id: ticket.agentId,
  });
  expect(news.map((one) => one.event)).toEqual(
    expect.arrayContaining(['ticket.submit.start', 'ticket.submit.done', 'ticket.submit.always']),
  );
});

test('a save that fails leaves draft and edits where they are', async () => {
  const { ticket, submit: send, news } = openStandard();
  ticket.world.knobs.down.zendesk = true;
  ticket.composer.typed('All set');
  expect(await send('pending')).toBe(false);
  expect(ticket.composer.html).toBe('All set');
  expect(ticket.notices).toMatchObject([{ kind: 'error' }]);
  expect(news).toContainEqual({ event: 'ticket.submit.fail', payload: undefined });
});

test('the other agent is seen, and his save is told; our own is not', async () => {
  const { worlds, ticket, news, submit: send, get } = openStandard();
  const ben = new Desk(worlds, 1, 320).open('standard');
  expect(get('ticket.viewers')).toMatchObject([
    { name: 'Ann Reyes' },
    { name: 'Ben Okafor', isEditing: false },
  ]);
  ben.composer.typed('mine');
  expect(get('ticket.viewers')).toMatchObject([{}, { name: 'Ben Okafor', isEditing: true }]);
  await send('open');
  expect(news.filter((one) => one.event === 'ticket.updated')).toEqual([]);
  await submit(ben, 'hold', {
    askApps: () => Promise.resolve({ ok: true }),
    save: (body) => saveTicket(ben, body),
  });
  expect(news.filter((one) => one.event === 'ticket.updated')).toMatchObject([
    { payload: { name: 'Ben Okafor' } },
  ]);
  expect(ticket.status).toBe('hold');
  ben.close();
  expect(get('ticket.viewers')).toHaveLength(1);
});
