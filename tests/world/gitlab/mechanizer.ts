import type { Core } from '../core.ts';
import { forceRefused } from '../customersdot/checks.ts';
import { associate, clear } from '../customersdot/deeds.ts';
import { namespaceByKey, subscriptionByKey } from '../customersdot/find.ts';
import { isoMoment } from '../dates.ts';
import type { Issue } from '../state/gitlab.ts';

const FORCE = 'Mechanizer::Force Associate';
const CLEAR = 'Mechanizer::Clear Subscription';

function line(issue: Issue, name: string): string | null {
  const found = (issue.description ?? '').split('\n').find((one) => one.startsWith(`${name}:`));
  return found?.slice(name.length + 1).trim() ?? null;
}

/** It works on the console, past the admin API: no Support audit event tells of it. */
function carryOut(core: Core, issue: Issue): string {
  if (core.knobs.mechanizer.failure !== null) return core.knobs.mechanizer.failure;
  const link = line(issue, 'Zendesk ticket');
  const sub = subscriptionByKey(core, line(issue, 'Subscription') ?? '');
  if (!sub) return 'undefined method `gl_namespace_id` for nil:NilClass';
  if (issue.labels.includes(FORCE)) {
    const group = namespaceByKey(core, line(issue, 'Namespace') ?? '');
    if (!group) return 'namespace not found';
    const refused = forceRefused(core, { sub, group });
    if (refused !== null) return refused;
    associate(core, 'force_reassociate', { sub, group }, link);
    return '{:success=>true}';
  }
  const left = clear(core, sub, link);
  const group = core.state.gitlab.namespaces.find((one) => one.id === left);
  if (core.knobs.mechanizer.clearSays === 'unlinked') return 'Subscription Unlinked';
  const plan = group?.clearLeavesPlan ? (group.plan?.code ?? 'free') : 'free';
  const name = plan.charAt(0).toUpperCase() + plan.slice(1);
  return `{"id"=>${left ?? 'nil'}, "plan"=>{"code"=>"${plan}", "name"=>"${name}"}}`;
}

/** Picks an issue up when it is filed, and writes under the form what came of it. */
export function noticeIssue(core: Core, issue: Issue): void {
  if (!issue.labels.includes(FORCE) && !issue.labels.includes(CLEAR)) return;
  if (core.knobs.mechanizer.asleep) return;
  core.clock.at(core.clock.now() + core.knobs.mechanizer.delayMs, () => {
    const outcome = carryOut(core, issue);
    issue.description = `${issue.description ?? ''}\n\n\`\`\`\n${outcome}\n\`\`\`\n`;
    issue.updated_at = isoMoment(core.clock.now());
    core.changed();
  });
}
