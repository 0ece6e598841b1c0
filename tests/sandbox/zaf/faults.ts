/**
 * The ways in which Zendesk's framework has been seen to misbehave, each to be switched on by hand.
 * They are the host's faults: lost replies and refusals of services are knobs of the world.
 */
export interface Faults {
  /** Calls whose paths or actions match get no answer at all. */
  silent: RegExp | null;
  /** Every answer to get, set and invoke is late by so many milliseconds. */
  lateBy: number;
  /** Whole calls that match fail with an error without a name, which Zendesk's SDK turns into a success. */
  nameless: RegExp | null;
  /** Single paths that match get an entry in `errors`. */
  failing: RegExp | null;
  /** Setting the comment's type is acknowledged and has no effect, as reported of the Agent Workspace. */
  commentTypeStuck: boolean;
  /** Replies of requests are dropped when this matches the URL: the app sees neither done nor fail. */
  unansweredRequests: RegExp | null;
}

export function noFaults(): Faults {
  return {
    silent: null,
    lateBy: 0,
    nameless: null,
    failing: null,
    commentTypeStuck: false,
    unansweredRequests: null,
  };
}
