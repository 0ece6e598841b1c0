/** Each part of the desk with its code, which is fetched when the part is opened. One line adds a part. */
import { type ComponentType, lazy } from 'react';
import type { DeskPart } from './part.ts';

const late = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

/** What draws a part, by its name; a part without one is not there yet. */
export const partViews: Partial<Readonly<Record<DeskPart, ReturnType<typeof late>>>> = {
  setup: late(async () => (await import('./setup/SetupPart.tsx')).SetupPart),
  mail: late(async () => (await import('./mail/MailPart.tsx')).MailPart),
  errors: late(async () => (await import('./errors/ErrorsPart.tsx')).ErrorsPart),
  purchase: late(async () => (await import('./purchase/PurchasePart.tsx')).PurchasePart),
  doctor: late(async () => (await import('./doctor/DoctorPart.tsx')).DoctorPart),
  'how-to': late(async () => (await import('./how-to/HowToPart.tsx')).HowToPart),
};
