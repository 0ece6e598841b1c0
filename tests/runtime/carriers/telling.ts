/** A prepared case without CustomersDot's API, told stage after stage as its admin pages show it. */
import { known } from '../../../src/core/domain/loadable.ts';
import { askingOf } from '../../../src/core/case/told.ts';
import { openCase, type Stage } from '../stage.ts';
import { type Answers, pagesOf } from './pages.ts';

const withoutApi = { execution_mode: 'guided', customersdot_admin_email: '', customersdot_admin_token: '' };

/** What the case is about, as the API came to it. */
function aboutOf(stage: Stage) {
  const { customer, subscription, namespace } = stage.assessment().snapshot;
  return {
    customer: customer?.id ?? null,
    subscription: subscription?.name ?? null,
    group: known(namespace)?.id ?? null,
  };
}

/** Tells stage after stage what the pages show. */
export async function tellAll(stage: Stage, answers: Answers): Promise<void> {
  for (let asked = 0; asked < 8; asked += 1) {
    const { current } = askingOf(stage.state(), stage.assessment().snapshot);
    if (current === null) return;
    for (const field of current.fields)
      await stage.send({ type: 'fill-in', field, value: answers[field] ?? '' });
    // A field may only arise by what was told in another one of the same stage.
    const again = askingOf(stage.state(), stage.assessment().snapshot).current;
    for (const field of again?.fields ?? [])
      await stage.send({ type: 'fill-in', field, value: answers[field] ?? '' });
    await stage.send({ type: 'take-facts' });
    await stage.calm();
  }
}

/** The case told of the customer, subscription and group that the API came to, which an agent finds on the same pages. */
export async function toldFrom(id: string, read: Stage, mode = 'guided'): Promise<Stage> {
  const stage = await openCase(id, { settings: { ...withoutApi, execution_mode: mode } });
  await tellAll(stage, pagesOf(stage.world, aboutOf(read)));
  return stage;
}
