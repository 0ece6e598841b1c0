/** One service: whether it answered, and if not, why and who can mend it. */
import { useApp } from '../app-context.ts';
import { Icon } from '../elements/Icon.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { useTroubleText } from '../verdict/trouble-text.ts';
import type { ServiceSeen } from './services-seen.ts';

interface Properties {
  readonly seen: ServiceSeen;
  readonly at: string | null;
}

export function ServiceState({ seen, at }: Properties) {
  const { t } = useApp();
  const { service, trouble } = seen;
  const why = useTroubleText(trouble);
  return (
    <div>
      <dt>
        <Icon name={trouble !== null ? 'warn' : at === null ? 'unread' : 'ok'} /> {t(`service.${service}`)}
      </dt>
      <dd>
        {why ?? (at === null ? t('ui.setup.not-asked') : t('ui.setup.answered', { at }))}
        {trouble !== null && <Subtle>{t(`trouble.${trouble.kind}.do`)}</Subtle>}
      </dd>
    </div>
  );
}
