/** What the verdict does not wait for: fetched when first shown, and ahead of that once the page is idle. */
import { type ComponentType, lazy } from 'react';

const choice = () => import('./choice/ChoiceBox.tsx');
const word = () => import('./facts/WordForm.tsx');
const seats = () => import('./seats/SeatsPanel.tsx');
const steps = () => import('./steps/StartedStep.tsx');
const closing = () => import('./closing/ClosingPanel.tsx');
const footer = () => import('./footer/Footer.tsx');
const setup = () => import('./header/SetupCheck.tsx');

const late = <P>(load: () => Promise<ComponentType<P>>) => lazy(async () => ({ default: await load() }));

export const ChoiceBox = late(async () => (await choice()).ChoiceBox);
export const WordForm = late(async () => (await word()).WordForm);
export const SeatsPanel = late(async () => (await seats()).SeatsPanel);
export const StartedStep = late(async () => (await steps()).StartedStep);
export const ClosingPanel = late(async () => (await closing()).ClosingPanel);
export const Footer = late(async () => (await footer()).Footer);
export const SetupCheck = late(async () => (await setup()).SetupCheck);

/** A fetch that fails here fails again, and is told, when the part is shown. */
export function fetchAhead(): void {
  for (const load of [steps, closing, setup]) load().catch(() => undefined);
}
