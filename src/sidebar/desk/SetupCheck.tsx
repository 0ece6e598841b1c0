/** The setup check under the header: how each service answered this case last, and the desk's part that tries every setting. */
import { type ReactNode, useEffect } from 'react';
import { type Assessment, assess } from '../../core/case/assessment.ts';
import { optionsQuery } from '../../core/case/issue-type.ts';
import { laterQueries } from '../../core/case/minutes-used.ts';
import type { CaseState } from '../../core/case/state.ts';
import { DeskProvider } from '../../desk/desk-context.ts';
import { SetupPart } from '../../desk/setup/SetupPart.tsx';
import { useApp } from '../app-context.ts';
import { Notice } from '../elements/Notice.tsx';
import { Placeholder } from '../elements/Placeholder.tsx';
import { Section } from '../elements/Section.tsx';
import { Themed } from '../elements/Themed.tsx';
import header from '../header/header.module.css';
import { ServiceState } from '../header/ServiceState.tsx';
import { servicesSeen } from '../header/services-seen.ts';
import { useStored } from '../stored.ts';
import { momentOf } from '../times.ts';
import { deskAbout } from './desk-about.ts';
import { useOpened } from './use-opened.ts';

interface OfCase {
  readonly state: CaseState;
  readonly assessment: Assessment;
}

function Services({ state, assessment }: OfCase) {
  const { now } = useApp();
  const options = optionsQuery(state);
  const asked = [
    ...assessment.queries,
    ...laterQueries(state, assessment),
    ...(options === null ? [] : [options]),
  ];
  return (
    <dl className={header.setup}>
      {servicesSeen(state.facts, asked).map((one) => (
        <ServiceState key={one.service} seen={one} at={one.at === null ? null : momentOf(one.at, now())} />
      ))}
    </dl>
  );
}

function Part({ state, assessment }: OfCase): ReactNode {
  const { t } = useApp();
  const opened = useOpened();
  if (opened === null) return <Placeholder of="setup" />;
  if (opened === 'failed') return <Notice tone="doubt">{t('ui.trouble.desk-failed')}</Notice>;
  return (
    <DeskProvider value={{ ...opened, about: deskAbout(state, assessment.snapshot) }}>
      <SetupPart />
    </DeskProvider>
  );
}

export function SetupCheck() {
  const { t, send, store, now } = useApp();
  const state = useStored(store.subscribe, store.state);
  useEffect(() => send({ type: 'check-setup' }), [send]);
  const of = { state, assessment: assess(state, now()) };
  return (
    <Themed>
      <div data-desk="">
        <Section title={t('ui.setup.title')}>
          <Services {...of} />
          <Part {...of} />
        </Section>
      </div>
    </Themed>
  );
}
