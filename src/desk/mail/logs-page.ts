/** The page of Mailgun that shows a domain's log, for both regions (docs/assumptions.md, H5). */
export const logsPage = (domain: string): string =>
  `https://app.mailgun.com/mg/sending/${encodeURIComponent(domain)}/logs`;
