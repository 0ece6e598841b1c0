/** The standard case, from opening the ticket to Pending, as an agent walks it. */
import { describe, expect, test } from 'vitest';
import { fieldIds } from '../world/settings.ts';
import { provision } from './agent.ts';
import { openCase, type Sandbox } from './driver/sandbox.ts';

const issueType = String(fieldIds.issueType);

/** Procedure and event of each entry on the ticket, oldest first. */
async function noted(sandbox: Sandbox): Promise<readonly (readonly string[] | undefined)[]> {
  const { comments } = await sandbox.ticket();
  return comments
    .filter((comment) => !comment.public)
    .map(({ entry }) => /"procedure":"([\w-]+)".*"event":"([\w-]+)"/.exec(entry ?? '')?.slice(1));
}

describe('the standard case', () => {
  test('goes from opening to Pending with four clicks and nothing typed', async () => {
    const sandbox = await openCase('standard');
    await sandbox.waitForCase('ready');
    expect(await sandbox.route()).toBe('provision');
    sandbox.effort.reset();
    await provision(sandbox, ['link-account', 'change-namespace']);
    await sandbox.waitForCase('closing');
    await sandbox.action('draft-reply').click();
    await sandbox.waitForCase('closed');
    expect(sandbox.effort.clicks).toBeLessThanOrEqual(4);
    expect(sandbox.effort.keys).toBe(0);

    const ticket = await sandbox.ticket();
    expect(ticket.type).toBe('publicReply');
    expect(ticket.composerText).toContain('https://gitlab.com/groups/acme-corp/-/billings');
    expect(ticket.composerText).not.toMatch(/\{|\}|GROUPNAME/);
    expect(ticket.fields[issueType]).toBe('associate_namespace');
    expect(ticket.status).toBe('pending');
    expect(ticket.savedStatus).not.toBe('pending');
    expect(ticket.comments.filter((comment) => comment.public && comment.author !== 'Mia Torres')).toEqual(
      [],
    );
  });

  test('shows who the requester is, and the numbers it judges by', async () => {
    const sandbox = await openCase('standard');
    await sandbox.waitForCase('ready');
    const shown = async (id: string) => (await sandbox.fact(id).textContent())?.trim();
    expect(await shown('requester-email')).toBe('mia@acme.example');
    expect(await shown('customer-id')).toBe('5501');
    expect(await shown('subscription-name')).toBe('A-S00012345');
    expect(await shown('namespace-path')).toBe('acme-corp');
    expect(await shown('seats')).toBe('24');
    expect(await shown('billable-users')).toBe('24');
    expect(await shown('plan')).toBe('free');
  });

  test('notes each change on the ticket before it is sent, and its proof afterwards', async () => {
    const sandbox = await openCase('standard');
    await provision(sandbox, ['link-account', 'change-namespace']);
    await sandbox.waitForCase('closing');
    // The proof is noted with what the group has afterwards, which is read before it is noted.
    await expect
      .poll(() => noted(sandbox))
      .toEqual([
        ['link-account', 'begun'],
        ['link-account', 'settled'],
        ['change-namespace', 'begun'],
        ['change-namespace', 'settled'],
      ]);
    const applied = await sandbox.world((world) => world.state.applied.length);
    expect(applied).toBe(2);
    // People see sentences, and nothing of a machine's.
    const conversation = await sandbox.ticketPage.scope
      .getByRole('list', { name: 'Conversation' })
      .innerText();
    expect(conversation).toContain('Linking mia-torres to customer 5501, begun by Ann Reyes.');
    expect(conversation).not.toMatch(/provisioning|[{}]/);
  });

  test('is still closed after a reload, and after Submit', async () => {
    const sandbox = await openCase('standard');
    await provision(sandbox, ['link-account', 'change-namespace']);
    await sandbox.waitForCase('closing');
    await sandbox.action('draft-reply').click();
    await sandbox.waitForCase('closed');
    await sandbox.reloadApp();
    await sandbox.waitForCase('closed');
    await sandbox.ticketPage.submit();
    await sandbox.waitForCase('closed');
    await sandbox.reloadApp();
    await sandbox.waitForCase('closed');
    const ticket = await sandbox.ticket();
    expect(ticket.savedStatus).toBe('pending');
    expect(ticket.composerText).toBe('');
  });

  test('puts the draft below what the agent has typed, once', async () => {
    const sandbox = await openCase('standard');
    await provision(sandbox, ['link-account', 'change-namespace']);
    await sandbox.waitForCase('closing');
    await sandbox.ticketPage.write('Hello from Ann.');
    await sandbox.action('draft-reply').click();
    await sandbox.waitForCase('closed');
    const { composerText } = await sandbox.ticket();
    expect(composerText).toContain('Hello from Ann.');
    expect(composerText.match(/\/-\/billings/g)).toHaveLength(1);
  });

  test('goes on in a new frame where the old one was: between two steps', async () => {
    const sandbox = await openCase('standard');
    await provision(sandbox, ['link-account']);
    await sandbox.waitForStep('change-namespace', 'ready');
    await sandbox.reloadApp();
    await sandbox.waitForStep('link-account', 'settled');
    await sandbox.waitForStep('change-namespace', 'ready');
    await sandbox.action('go').click();
    await sandbox.waitForCase('closing');
    expect(await sandbox.world((world) => world.state.applied.length)).toBe(2);
  });

  test('nothing can be chosen while a change is on its way, and what was typed there is not lost', async () => {
    const sandbox = await openCase('standard');
    await sandbox.waitForCase('ready');
    await sandbox.field('namespace').fill('acme-la');
    await sandbox.world((world) => void (world.knobs.latencyMs = 1_000));
    await sandbox.press('start');
    await sandbox.waitForStep('link-account', 'ready');
    await sandbox.action('go').click();
    await sandbox.waitForStep('link-account', 'acting');
    expect(await sandbox.app.getByRole('combobox').filter({ visible: true }).count()).toBe(0);
    expect(await sandbox.field('namespace').count()).toBe(0);
    await sandbox.waitForStep('change-namespace', 'ready');
    expect(await sandbox.field('namespace').inputValue()).toBe('acme-la');
  });
});
