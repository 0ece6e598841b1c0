/** One service: whether it answered, and if not, why and who can mend it. */
import { useHand } from '../app-context.ts';
import { Icon } from '../elements/Icon.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { useTroubleText } from '../verdict/trouble-text.ts';
import type { ServiceSeen } from './services-seen.ts';

interface Properties {
  readonly seen: ServiceSeen;
  readonly at: string | null;
}

export function ServiceState({ seen, at }: Properties) {
  const { say } = useHand();
  const { service, trouble } = seen;
  const why = useTroubleText(trouble);
  return (
    <div>
      <dt>
        <Icon name={trouble !== null ? 'warn' : at === null ? 'unread' : 'ok'} /> {say(`service.${service}`)}
      </dt>
      <dd>
        {why ?? (at === null ? say('ui.setup.not-asked') : say('ui.setup.answered', { at }))}
        {trouble !== null && <Subtle>{say(`trouble.${trouble.kind}.do`)}</Subtle>}
      </dd>
    </div>
  );
}
