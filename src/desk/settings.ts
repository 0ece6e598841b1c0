/** The settings that the desk alone reads (contracts/settings.md); a wrong one gives way to its default. */
import * as z from 'zod/mini';
import { isHttps } from '../core/domain/settings.ts';
import { withoutTrailing } from '../core/domain/trailing.ts';

/** Where Sentry and Mailgun are asked. Addresses end without a slash. */
export interface DeskSettings {
  readonly sentryUrl: string;
  readonly sentryOrganization: string;
  readonly sentryProject: string;
  readonly mailgunUrl: string;
  readonly mailgunDomain: string;
}

const address = (otherwise: string) => z.catch(z.string().check(z.trim(), z.refine(isHttps)), otherwise);
const name = (otherwise: string) => z.catch(z.string().check(z.trim(), z.regex(/^[\w.-]+$/)), otherwise);

const schema = z.object({
  sentry_url: address('https://sentry.gitlab.net'),
  sentry_organization: name('gitlab'),
  sentry_project: name('customersgitlabcom'),
  mailgun_url: address('https://api.mailgun.net'),
  mailgun_domain: name('customers.gitlab.com'),
});

/** @param raw the installation's settings as they stand */
export function readDeskSettings(raw: Readonly<Record<string, unknown>>): DeskSettings {
  const read = schema.parse(raw);
  return {
    sentryUrl: withoutTrailing(read.sentry_url, '/'),
    sentryOrganization: read.sentry_organization,
    sentryProject: read.sentry_project,
    mailgunUrl: withoutTrailing(read.mailgun_url, '/'),
    mailgunDomain: read.mailgun_domain,
  };
}
