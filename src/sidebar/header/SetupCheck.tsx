/** The settings as they were read and judged, and how each service answered last. */
import { assess } from '../../core/case/assessment.ts';
import { laterQueries } from '../../core/case/minutes-used.ts';
import { useApp } from '../app-context.ts';
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
  const { t, store, now } = useApp();
  const state = useStored(store.subscribe, store.state);
  const assessment = assess(state, now());
  const asked = [...assessment.queries, ...laterQueries(state, assessment)];
  return (
    <Section title={t('ui.setup.title')}>
      <dl className={header.setup}>
        {servicesSeen(state.facts, asked).map((one) => (
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
              {value ?? t('ui.setup.unset')}
              {wrong && <Subtle>{t(`setting.${setting}`)}</Subtle>}
            </dd>
          </div>
        ))}
      </dl>
      <Subtle>{t('ui.setup.secrets')}</Subtle>
    </Section>
  );
}
