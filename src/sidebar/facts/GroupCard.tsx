/** The group that is to get the subscription. */
import { still } from '../alike.ts';
import { Choice } from '../choice/Choice.tsx';
import { groupOptions } from '../choice/options.ts';
import type { Insurance } from '../../core/insurance.ts';
import { known, type Part } from '../../core/reading.ts';
import type { GroupPlan, Namespace } from '../../core/records.ts';
import { useHand } from '../hand.ts';
import { Copy } from '../look/Copy.tsx';
import { Badge } from '../look/Badge.tsx';
import { Section } from '../look/Section.tsx';
import { Subtle } from '../look/Subtle.tsx';
import { Fact } from './Fact.tsx';
import { InsuranceLines } from './InsuranceLines.tsx';
import { FactList } from './FactList.tsx';
import { GroupLinks } from './GroupLinks.tsx';
import { Main } from './Main.tsx';
import { type Shown, shownOf } from './shown.ts';
import { NamedFact } from './NamedFact.tsx';

interface Properties {
  readonly wanted: string | null;
  readonly namespace: Part<Namespace>;
  readonly plan: Part<GroupPlan>;
  readonly billable: Part<number>;
  readonly insurance: Insurance | null;
  readonly owned: readonly Namespace[];
  readonly choosable: boolean;
}

/** The plan as GitLab.com tells it, in either of two places. */
function planShown(namespace: Part<Namespace>, plan: Part<GroupPlan>): Shown {
  const code = known(namespace)?.plan;
  if (namespace.tag !== 'known' || (code !== null && code !== undefined))
    return shownOf(namespace, (group) => group.plan);
  return shownOf(plan, (shown) => shown.code ?? undefined);
}

/** What is asked for by the group's id cannot be read either when the group cannot. */
const unreadOr = (namespace: Part<Namespace>, shown: Shown): Shown =>
  namespace.tag === 'unread' ? { is: 'unread', trouble: namespace.trouble } : shown;

/** Not set is none at all: GitLab.com leaves these empty until something is bought. */
const orNone = (value: number | null | undefined): number | undefined => (value === null ? 0 : value);

export const GroupCard = still(
  ({ wanted, namespace, plan, billable, insurance, owned, choosable }: Properties) => {
    const { say } = useHand();
    const group = known(namespace);
    return (
      <Section title={say('ui.group.title')} links={group !== undefined && <GroupLinks path={group.path} />}>
        {wanted === null ? (
          <Subtle>{say('ui.group.none')}</Subtle>
        ) : (
          <>
            <Main>
              {group === undefined && (
                <>
                  {wanted} <Copy what={say('ui.fact.namespace-path')} value={wanted} />
                </>
              )}
              {namespace.tag !== 'absent' && (
                <Fact id="namespace-path" shown={shownOf(namespace, (one) => one.path)} copied />
              )}
              {group?.trial && <Badge tone="careful">{say('ui.group.trial')}</Badge>}
            </Main>
            {namespace.tag === 'absent' ? (
              <Subtle>{say('ui.group.not-there')}</Subtle>
            ) : (
              <FactList>
                <NamedFact id="plan" shown={planShown(namespace, plan)} />
                <NamedFact
                  id="billable-users"
                  shown={unreadOr(
                    namespace,
                    shownOf(billable, (count) => count),
                  )}
                />
                <NamedFact id="max-seats-used" shown={shownOf(namespace, (one) => one.maxSeats)} />
                <NamedFact
                  optional
                  id="group-seats"
                  shown={unreadOr(
                    namespace,
                    shownOf(plan, (one) => one.seats),
                  )}
                />
                <NamedFact
                  optional
                  id="group-end"
                  shown={unreadOr(
                    namespace,
                    shownOf(plan, (one) => one.end),
                  )}
                />
                <NamedFact id="quota" shown={shownOf(namespace, (one) => one.quota)} />
                <NamedFact id="extra-minutes" shown={shownOf(namespace, (one) => orNone(one.extraMinutes))} />
                <NamedFact id="storage" shown={shownOf(namespace, (one) => orNone(one.storage))} />
                <NamedFact id="namespace-id" shown={shownOf(namespace, (one) => one.id)} copied />
              </FactList>
            )}
          </>
        )}
        {insurance !== null && <InsuranceLines insurance={insurance} />}
        {choosable && <Choice field="namespace" options={groupOptions(owned, group?.path ?? null, say)} />}
      </Section>
    );
  },
);
