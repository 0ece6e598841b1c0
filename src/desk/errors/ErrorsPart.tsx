/** The customer's errors: those that Sentry has, and where else to look. */
import { type ReadResult, seen } from '../../core/domain/loadable.ts';
import { issues } from '../../clients/sentry/endpoints.ts';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import { useDesk } from '../desk-context.ts';
import { useLook } from '../use-look.ts';
import { ErrorsFound } from './ErrorsFound.tsx';
import { type Found, foundBy } from './found.ts';
import { InSentry } from './InSentry.tsx';
import { LogQuery } from './LogQuery.tsx';
import { searchesFor } from './searches.ts';

function useErrors(searches: readonly string[]) {
  const { ports } = useDesk();
  const { sentryOrganization: organization, sentryProject: project } = ports.settings;
  const look = async (): Promise<ReadResult<Found>> => {
    const asked = searches.map((query) => ports.client.ask(issues, { organization, project, query }));
    return seen(foundBy(await Promise.all(asked)));
  };
  return useLook(searches.length === 0 ? null : searches.join('\n'), look);
}

export function ErrorsPart() {
  const { t, about } = useDesk();
  const searches = searchesFor(about);
  const [looked, again] = useErrors(searches);
  const found = looked.tag === 'known' ? looked.value : null;
  const isUnread = found !== null && found.trouble !== null;
  const [first] = searches;
  return (
    <div data-part="errors" {...(isUnread ? { 'data-unread': '' } : {})}>
      {first === undefined ? (
        <p>{t('errors.nobody')}</p>
      ) : (
        <>
          {found === null ? <Subtle>{t('loading')}</Subtle> : <ErrorsFound found={found} onAgain={again} />}
          <InSentry query={first} />
        </>
      )}
      <LogQuery />
    </div>
  );
}
