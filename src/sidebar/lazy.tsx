/**
 * What the verdict does not wait for: fetched when first shown, and ahead of that once the verdict stands. All that is
 * drawn with Garden's fields and lists is among it, since Garden is half as large as everything that the verdict needs.
 */
import { type ComponentType, lazy } from 'react';
import type { CaseStatus } from '../core/case/status.ts';
import { learnRest } from '../i18n/load.ts';

const choice = () => import('./choice/ChoiceBox.tsx');
const lookup = () => import('./choice/CustomerLookup.tsx');
const manualForm = () => import('./facts/ManualForm.tsx');
const held = () => import('./verdict/Held.tsx');
const escalateCase = () => import('./verdict/EscalateCase.tsx');
const rulePage = () => import('./verdict/RulePage.tsx');
const tellFact = () => import('./verdict/TellFact.tsx');
const noApi = () => import('./facts/NoApi.tsx');
const insurance = () => import('./facts/InsuranceLines.tsx');
const neighbours = () => import('./neighbours/NeighbourTickets.tsx');
const subscriptions = () => import('./subscriptions/SubscriptionTable.tsx');
const seats = () => import('./seats/SeatsPanel.tsx');
const planned = () => import('./steps/PlannedTitle.tsx');
const steps = () => import('./steps/StartedStep.tsx');
const stranded = () => import('./steps/Stranded.tsx');
const minutes = () => import('./steps/MinutesOffer.tsx');
const closing = () => import('./closing/ClosingDetails.tsx');
const minutesChoice = () => import('./closing/MinutesChoice.tsx');
const followUps = () => import('./closing/FollowUps.tsx');
const footer = () => import('./footer/Footer.tsx');
const presence = () => import('./header/Presence.tsx');
const problems = () => import('./header/SettingProblems.tsx');
const setup = () => import('./desk/SetupCheck.tsx');
const theme = () => import('./elements/Themed.tsx');
const acting = () => import('../runtime/effects/run-step.ts');

type Load<P extends object> = () => Promise<ComponentType<P>>;

/** What comes late says words that come late. It is asked for when the drawing that shows the verdict has ended. */
async function withWords<P extends object>(load: Load<P>): Promise<ComponentType<P>> {
  await Promise.resolve();
  const [component] = await Promise.all([load(), learnRest()]);
  return component;
}

async function themed<P extends object>(load: Load<P>): Promise<ComponentType<P>> {
  const [Component, { Themed }] = await Promise.all([load(), theme()]);
  return (properties: P) => (
    <Themed>
      <Component {...properties} />
    </Themed>
  );
}

const late = <P extends object>(load: Load<P>) => lazy(async () => ({ default: await withWords(load) }));
const lateThemed = <P extends object>(load: Load<P>) => late(() => themed(load));

/** A list to choose from, fetched when an agent turns to the field: Garden's is a quarter of what is fetched in all. */
export const loadChoiceBox = () => withWords(() => themed(async () => (await choice()).ChoiceBox));
export const CustomerLookup = late(async () => (await lookup()).CustomerLookup);
export const ManualForm = lateThemed(async () => (await manualForm()).ManualForm);
export const Held = late(async () => (await held()).Held);
export const EscalateCase = lateThemed(async () => (await escalateCase()).EscalateCase);
export const RulePage = late(async () => (await rulePage()).RulePage);
export const TellFact = late(async () => (await tellFact()).TellFact);
export const NoApi = late(async () => (await noApi()).NoApi);
export const InsuranceLines = late(async () => (await insurance()).InsuranceLines);
export const NeighbourTickets = late(async () => (await neighbours()).NeighbourTickets);
export const PlannedTitle = late(async () => (await planned()).PlannedTitle);
export const Stranded = late(async () => (await stranded()).Stranded);
export const MinutesOffer = lateThemed(async () => (await minutes()).MinutesOffer);
export const StartedStep = lateThemed(async () => (await steps()).StartedStep);
export const ClosingDetails = late(async () => (await closing()).ClosingDetails);
export const MinutesChoice = late(async () => (await minutesChoice()).MinutesChoice);
export const FollowUps = late(async () => (await followUps()).FollowUps);
export const SubscriptionTable = late(async () => (await subscriptions()).SubscriptionTable);
export const SeatsPanel = late(async () => (await seats()).SeatsPanel);
export const Footer = late(async () => (await footer()).Footer);
export const Presence = late(async () => (await presence()).Presence);
export const SettingProblems = late(async () => (await problems()).SettingProblems);
export const SetupCheck = late(async () => (await setup()).SetupCheck);

/** What an agent may come to next from where the case stands; while they choose or tell, that is still open. */
const ahead: Readonly<Record<CaseStatus, readonly (() => Promise<unknown>)[]>> = {
  loading: [],
  choosing: [theme],
  blocked: [closing, acting, theme],
  ready: [steps, acting, theme],
  running: [steps, acting, closing, theme],
  closing: [closing, acting, theme],
  closed: [closing, theme],
  error: [],
  forbidden: [closing],
};

/** A fetch that fails here fails again, and is told, when the part is shown. */
export function fetchAhead(status: CaseStatus): void {
  for (const load of ahead[status]) load().catch(() => undefined);
}
