/** The settings as they were read and judged, and how each service answered last. */
import { useSyncExternalStore } from 'react';
import { styled } from 'styled-components';
import { useHand } from '../hand.ts';
import { Icon } from '../look/Icon.tsx';
import { Section } from '../look/Section.tsx';
import { Subtle } from '../look/Text.tsx';
import { color } from '../look/tone.ts';
import { momentOf } from '../times.ts';
import { ServiceState } from './ServiceState.tsx';
import { servicesSeen } from './services-seen.ts';
import { settingsShown } from './settings-shown.ts';

const List = styled.dl`
  margin: 4px 0 8px;
  dt {
    font-size: 12px;
    color: ${color('foreground.subtle')};
    svg {
      vertical-align: middle;
    }
  }
  dd {
    margin: 0 0 4px;
    overflow-wrap: anywhere;
  }
`;

export function SetupCheck() {
  const { say, store, now } = useHand();
  const state = useSyncExternalStore(store.subscribe, store.state);
  return (
    <Section title={say('ui.setup.title')}>
      <List>
        {servicesSeen(state.book).map((one) => (
          <ServiceState key={one.service} seen={one} at={one.at === null ? null : momentOf(one.at, now())} />
        ))}
      </List>
      <List>
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
      </List>
      <Subtle>{say('ui.setup.secrets')}</Subtle>
    </Section>
  );
}
