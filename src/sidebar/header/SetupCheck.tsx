/** The settings as they were read and judged, and how each service answered last. */
import { sightOf } from '../../core/case/assessment.ts';
import { afterthoughtsOf } from '../../core/facts/required-queries.ts';
import { useHand } from '../app-context.ts';
import { Icon } from '../elements/Icon.tsx';
import { Section } from '../elements/Section.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { momentOf } from '../times.ts';
import { ServiceState } from './ServiceState.tsx';
import { servicesSeen } from './services-seen.ts';
import { settingsShown } from './settings-shown.ts';
import header from './header.module.css';
import { useStored } from '../stored.ts';

export function SetupCheck() {
  const { say, store, now } = useHand();
  const state = useStored(store.subscribe, store.state);
  const { wants, snapshot } = sightOf(state, now());
  const asked = [...wants, ...afterthoughtsOf(snapshot)];
  return (
    <Section title={say('ui.setup.title')}>
      <dl className={header.setup}>
        {servicesSeen(state.book, asked).map((one) => (
          <ServiceState key={one.service} seen={one} at={one.at === null ? null : momentOf(one.at, now())} />
        ))}
      </dl>
      <dl className={header.setup}>
        {settingsShown(state).map(({ setting, value, wrong }) => (
          <div key={setting}>
            <dt>
              {wrong && <Icon name="warn" />} {setting}
            </dt>
            <dd>
              {value ?? say('ui.setup.unset')}
              {wrong && <Subtle>{say(`setting.${setting}`)}</Subtle>}
            </dd>
          </div>
        ))}
      </dl>
      <Subtle>{say('ui.setup.secrets')}</Subtle>
    </Section>
  );
}
