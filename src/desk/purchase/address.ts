/** The address of a customer's record, as CustomersDot has it or as the agent read it there. */
import type { Told } from '../../core/domain/records/customersdot.ts';

/** Its parts, in the order in which they are shown. */
export const addressParts = ['country', 'state', 'city', 'zip', 'street'] as const;
export type AddressPart = (typeof addressParts)[number];

/** Null: the record has nothing there. Undefined: nobody has told, which says nothing about the record. */
export type Address = Readonly<Record<AddressPart, Told<string | null>>>;

/** Whether any part is told, be it only that the record has nothing there. */
export const isTold = (address: Address): boolean => addressParts.some((part) => address[part] !== undefined);
