/** What went over the wire, as the world's log tells it. */
import { isQuestion } from '../world/question.ts';
import type { Exchange, World } from '../world/types.ts';

const isTo =
  (service: Exchange['service'], isLook: boolean) =>
  (one: Exchange): boolean =>
    one.service === service && isQuestion(one) === isLook;

/** Changes that were sent to CustomersDot, whatever came of them. */
export const changesSent = (world: World): readonly Exchange[] =>
  world.log.filter(isTo('customersdot', false));

/** Notes that were sent to Zendesk, whatever came of them. */
export const notesSent = (world: World): readonly Exchange[] => world.log.filter(isTo('zendesk', false));

/** Issues that were filed, or tried to be. */
export const issuesFiled = (world: World): readonly Exchange[] =>
  world.log.filter((one) => one.service === 'gitlab' && one.method === 'POST' && !isQuestion(one));

/** What the world counts as done. */
export const done = (world: World): readonly string[] => world.state.applied.map((one) => one.action);

/** The world's private notes, newest last, as people read them: without the line for the app. */
export const privateNotes = (world: World): readonly string[] =>
  world.state.zendesk.comments.filter((one) => !one.public).map((one) => one.html_body);
