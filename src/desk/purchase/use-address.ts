/** The address of the customer's record, as CustomersDot tells it, and what the agent typed where it does not. */
import { useState } from 'react';
import { recordAddress } from '../../clients/customersdot/record-address.ts';
import { absent, idle, type Loadable } from '../../core/domain/loadable.ts';
import { useDesk } from '../desk-context.ts';
import { useLook } from '../use-look.ts';
import { type Address, type AddressPart, isTold } from './address.ts';
import { typedAddress, type TypedAddress } from './typed-address.ts';

export interface AddressKnown {
  /** `idle`: there is no customer to ask about. */
  readonly onRecord: Loadable<Address>;
  /** What is read, or else what is typed; undefined parts are not known. */
  readonly address: Address;
  /** CustomersDot told no part, so the agent is asked. */
  readonly asks: boolean;
  readonly typed: TypedAddress;
  readonly type: (part: AddressPart, text: string) => void;
  readonly again: () => void;
}

/** @param needed false: no error here is about an address, so nothing is asked */
export function useAddress(needed: boolean): AddressKnown {
  const { about, ports } = useDesk();
  const { customer } = about;
  const asked = needed && customer !== null;
  const [look, again] = useLook(asked ? String(customer) : null, () =>
    customer === null ? Promise.resolve(absent) : ports.client.ask(recordAddress, { customer }),
  );
  const [told, setTold] = useState<{ readonly of: number | null; readonly is: TypedAddress }>({
    of: customer,
    is: {},
  });
  // What was typed for one customer says nothing of another.
  const typed = told.of === customer ? told.is : {};
  const onRecord = asked ? look : idle;
  const read = onRecord.tag === 'known' && isTold(onRecord.value) ? onRecord.value : null;
  return {
    onRecord,
    address: read ?? typedAddress(typed),
    asks: needed && read === null && onRecord.tag !== 'asked',
    typed,
    type: (part, text) => setTold({ of: customer, is: { ...typed, [part]: text } }),
    again,
  };
}
