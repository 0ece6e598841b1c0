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
  const deeds = async (): Promise<ComposerActions> => (await import('./composer.ts')).composerActions(calls);
  return {
    readComposer: () =>
      lookFor(calls, composerPaths(issueTypeField), 'reply-box', (answers) =>
        composerOf(answers, issueTypeField),
      ),
    makePublic: async () => (await deeds()).makePublic(),
    insert: async (draft, rich) => (await deeds()).insert(draft, rich),
    setField: async (id, value) => (await deeds()).setField(id, value),
    readField: async (id) => (await deeds()).readField(id),
    setStatus: async (status) => (await deeds()).setStatus(status),
  };
}
