/** The composer's part of the host: read at once, while what sets something in it is code that only a closing needs. */
import type { Calls } from './calls.ts';
import type { ComposerActions } from './composer.ts';
import { composerOf, composerPaths } from './composer-reading.ts';
import type { Host } from './host.ts';
import { lookFor } from './look-for.ts';

export function composerPart(
  calls: Calls,
  issueTypeField: number | null,
): ComposerActions & Pick<Host, 'readComposer'> {
  const actions = async (): Promise<ComposerActions> =>
    (await import('./composer.ts')).composerActions(calls);
  return {
    readComposer: () =>
      lookFor(calls, composerPaths(issueTypeField), 'reply-box', (answers) =>
        composerOf(answers, issueTypeField),
      ),
    makePublic: async () => (await actions()).makePublic(),
    insert: async (draft, rich) => (await actions()).insert(draft, rich),
    setField: async (id, value) => (await actions()).setField(id, value),
    readField: async (id) => (await actions()).readField(id),
    setStatus: async (status) => (await actions()).setStatus(status),
  };
}
