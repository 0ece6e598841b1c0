import { test } from 'vitest';
import { go, line } from '../at-hand.ts';
import { openCase } from '../stage.ts';
import { nextDeed } from '../keen-agent.ts';
const say = (...x: unknown[]) => process.stdout.write(x.map((o) => typeof o === 'string' ? o : JSON.stringify(o)).join(' ') + '\n');
test('a', async () => {
  const stage = await openCase('admin-linked');
  await stage.send({ type: 'start' });
  say('0', line(stage), stage.standing());
  stage.world.knobs.down.gitlab = true;
  await go(stage, 'unlink-account');
  say('1', line(stage), stage.standing());
  await stage.pass(60_000, 5000);
  stage.world.knobs.down.gitlab = false;
  say('2', line(stage), stage.standing(), stage.sight().plan.map(p=>p.key), stage.sight().loading, stage.sight().stale, stage.sight().snapshot.user.tag, stage.sight().snapshot.namespace.tag);
  await stage.pass(60_000, 5000);
  say('3', line(stage), stage.standing(), stage.state().steps.map(s=>s.step), nextDeed(stage, new Map()) as any);
});
