/** Who asks, by service; and what is told where nobody may be asked. */
import type { Service } from '../core/domain/loadable.ts';

export const unset = 'customersdot_admin_email is not set';
export const elsewhere = 'the address is not one of this service';

/** Secrets stand as placeholders, which Zendesk's proxy fills in (contracts/settings.md). */
export function credentials(service: Service, adminEmail: string | null): Readonly<Record<string, string>> {
  switch (service) {
    case 'gitlab':
      return { 'PRIVATE-TOKEN': '{{setting.gitlab_token}}' };
    case 'customersdot':
      return { 'X-Admin-Email': adminEmail ?? '', 'X-Admin-Token': '{{setting.customersdot_admin_token}}' };
    case 'zendesk':
      return {};
  }
}
