/** The settings as they were read and judged, and how each service answered last. */
import { useEffect } from 'react';
import { assess } from '../../core/case/assessment.ts';
import { optionsQuery } from '../../core/case/issue-type.ts';
import { laterQueries } from '../../core/case/minutes-used.ts';
import { useApp } from '../app-context.ts';
import { Icon } from '../elements/Icon.tsx';
import { Section } from '../elements/Section.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { momentOf } from '../times.ts';
import { ServiceState } from './ServiceState.tsx';
import { servicesSeen } from './services-seen.ts';
import { type SettingShown, settingsShown } from './settings-shown.ts';
import header from './header.module.css';
import { useStored } from '../stored.ts';

function Setting({ setting, value, level, says }: SettingShown) {
  const { t } = useApp();
  return (
    <div data-setup={setting} data-level={level}>
      <dt>
        {(level === 'warn' || level === 'unread') && <Icon name={level} />} {setting}
      </dt>
      <dd>
        {value ?? t('ui.setup.unset')}
        {says !== null && <Subtle>{t(says.key, says.params)}</Subtle>}
      </dd>
    </div>
  );
}

export function SetupCheck() {
  const { t, send, store, now } = useApp();
  const state = useStored(store.subscribe, store.state);
  useEffect(() => send({ type: 'check-setup' }), [send]);
  const assessment = assess(state, now());
  const options = optionsQuery(state);
  const asked = [
    ...assessment.queries,
    ...laterQueries(state, assessment),
    ...(options === null ? [] : [options]),
  ];
  return (
    <Section title={t('ui.setup.title')}>
      <dl className={header.setup}>
        {servicesSeen(state.facts, asked).map((one) => (
          <ServiceState key={one.service} seen={one} at={one.at === null ? null : momentOf(one.at, now())} />
        ))}
      </dl>
      <dl className={header.setup}>
        {settingsShown(state).map((one) => (
          <Setting key={one.setting} {...one} />
        ))}
      </dl>
      <Subtle>{t('ui.setup.secrets')}</Subtle>
    </Section>
  );
}
