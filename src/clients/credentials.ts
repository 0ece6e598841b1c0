/** Who asks, by service. */
import type { Service } from '../core/domain/loadable.ts';

/** Secrets stand as placeholders, which Zendesk's proxy fills in (contracts/settings.md). */
export function credentials(service: Service, adminEmail: string | null): Readonly<Record<string, string>> {
  switch (service) {
    case 'gitlab':
      return { 'PRIVATE-TOKEN': '{{setting.gitlab_token}}' };
    case 'customersdot':
      return { 'X-Admin-Email': adminEmail ?? '', 'X-Admin-Token': '{{setting.customersdot_admin_token}}' };
    case 'sentry':
      return { Authorization: 'Bearer {{setting.sentry_token}}' };
    case 'mailgun':
      return { Authorization: 'Basic {{setting.mailgun_key}}' };
    case 'zendesk':
      return {};
  }
}
