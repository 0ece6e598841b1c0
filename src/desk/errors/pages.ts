/** Sentry's own pages (docs/assumptions.md, H5). */
import type { DeskSettings } from '../settings.ts';

type Place = Pick<DeskSettings, 'sentryUrl' | 'sentryOrganization' | 'sentryProject'>;

const issuesPage = ({ sentryUrl, sentryOrganization, sentryProject }: Place): string =>
  `${sentryUrl}/${sentryOrganization}/${sentryProject}/issues/`;

/** A search in the project, made when the page opens. */
export const searchPage = (place: Place, query: string): string =>
  `${issuesPage(place)}?${new URLSearchParams({ query }).toString()}`;

/** An error's page, where Sentry has named none. */
export const issuePage = (place: Place, id: string): string =>
  `${issuesPage(place)}${encodeURIComponent(id)}/`;
