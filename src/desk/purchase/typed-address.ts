/** An address as the agent types it, off the record's page. */
import type { Address, AddressPart } from './address.ts';

/** The fields as they stand; one that was never turned to is not there. */
export type TypedAddress = Partial<Readonly<Record<AddressPart, string>>>;

function partOf(text: string | undefined): string | null | undefined {
  const told = text?.trim() ?? '';
  if (told === '') return undefined;
  return told.toLowerCase() === 'none' ? null : told;
}

/** What was told by it: an empty field was not looked up, and `none` says that nothing stands on the record. */
export const typedAddress = ({ country, state, city, zip, street }: TypedAddress): Address => ({
  country: partOf(country),
  state: partOf(state),
  city: partOf(city),
  zip: partOf(zip),
  street: partOf(street),
});
