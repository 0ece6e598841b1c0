/** The address of a customer's record, which the desk alone asks for (customersdot-admin.openapi.yaml, Customer). */
import * as z from 'zod/mini';
import type { Told } from '../../core/domain/records/customersdot.ts';
import { segment } from '../address.ts';
import type { Endpoint } from '../endpoint.ts';
import { readAs } from '../shape.ts';

/** As the record has it. Null: nothing stands there. Undefined: this server does not tell that part. */
export interface RecordAddress {
  readonly country: Told<string | null>;
  readonly state: Told<string | null>;
  readonly city: Told<string | null>;
  readonly zip: Told<string | null>;
  readonly street: Told<string | null>;
}

const part = z.optional(z.nullable(z.string()));

/** The address on a customer's record; absent when there is no such customer. Unseen `no-api` where there is no admin API. */
export const recordAddress: Endpoint<{ readonly customer: number }, RecordAddress> = {
  service: 'customersdot',
  method: 'GET',
  path: ({ customer }) => `/admin/api/customers/${segment(customer)}`,
  reply: readAs(
    z.object({ id: z.int(), country: part, state: part, city: part, zip_code: part, address: part }),
    ({ country, state, city, zip_code, address }): RecordAddress => ({
      country,
      state,
      city,
      zip: zip_code,
      street: address,
    }),
  ),
  absentOn: [404],
};
