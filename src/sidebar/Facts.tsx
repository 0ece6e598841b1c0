/** The facts of the case, one part after the other; the one that is lifted up to the verdict is left out here. */
import type { CaseState } from '../core/case/state.ts';
import type { FactsPart } from '../core/case/lifted.ts';
import type { CaseView } from '../core/case/view.ts';
import { BesideParts, CustomerPart, FormPart, GroupPart, SubscriptionPart, UserPart } from './parts.tsx';

interface Properties {
  readonly state: CaseState;
  readonly view: CaseView;
}

const liftable = {
  customer: CustomerPart,
  form: FormPart,
  subscription: SubscriptionPart,
  group: GroupPart,
} as const satisfies Readonly<Record<FactsPart, unknown>>;

/** The part that needs a choice or an answer. */
export function LiftedPart({ part, ...properties }: Properties & { readonly part: FactsPart }) {
  const Part = liftable[part];
  return <Part {...properties} lifted />;
}

export function Facts({ state, view }: Properties) {
  const shown = { state, view };
  const { lifted } = view;
  return (
    <>
      {lifted !== 'customer' && <CustomerPart {...shown} />}
      {lifted !== 'form' && <FormPart {...shown} />}
      <UserPart {...shown} />
      {lifted !== 'subscription' && <SubscriptionPart {...shown} />}
      {lifted !== 'group' && <GroupPart {...shown} />}
      <BesideParts {...shown} />
    </>
  );
}
