/** Customers who meet an error while they buy in the portal. */
import { customer } from '../build/index.ts';
import { story } from './story.ts';

export const purchaseCases = [
  story({
    id: 'address-refused',
    ticket: 4581,
    title: 'A purchase is refused for its address',
    sentence:
      'Mia cannot buy: the portal finds fault with her address, whose state is missing and whose postal code is too short.',
    shows: ['desk:purchase'],
    parts: () => ({
      customers: [
        customer({
          uid: '4711',
          country: 'US',
          state: null,
          city: 'Austin',
          zip_code: '7870',
          address: '500 Congress Avenue',
        }),
      ],
      says:
        'We want to buy more seats for A-S00012345, but the portal refuses.\n' +
        'The Address, City, and Postal code have invalid information for mia@acme.example',
    }),
  }),
];
