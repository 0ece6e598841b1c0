/** The admin pages open in tabs of their own, but the world lives in the sandbox's page: they talk over a channel. */
export const channelName = 'sandbox-customersdot';

/** Which of several open sandboxes was worked in last; an admin page without one of its own goes to that. */
export const inUseKey = 'sandbox-in-use';

export interface Visit {
  path: string;
  /** The form that was sent; without one the page is only looked at. */
  form: Record<string, string> | null;
}

export type ChannelMessage =
  | { kind: 'ask'; id: string; sandbox: string | null; caseId: string | null; visit: Visit }
  | {
      kind: 'answer';
      id: string;
      sandbox: string;
      caseId: string;
      title: string;
      body: string;
      path: string;
    };
