/** Customers who ask how something is done in the portal. */
import { requester } from '../build/index.ts';
import { linked, story } from './story.ts';

export const howToCases = [
  story({
    id: 'asks-how-to',
    ticket: 4571,
    title: 'Asks how to pay, in French',
    sentence:
      'Mia asks in French how a card becomes the default and where the invoice is paid; both how-tos are proposed.',
    shows: ['desk:how-to'],
    parts: () => ({
      requester: requester({ locale: 'fr' }),
      customers: [linked()],
      says:
        'Bonjour, merci pour A-S00012345. Comment définir une carte bancaire par défaut pour le renouvellement ? ' +
        'Et où puis-je payer la facture ?',
    }),
  }),
];
