/** One line of the setup check: what it is about, how it stands, and what to do. */
import type { Trouble } from '../../core/domain/loadable.ts';
import { Badge } from '../../sidebar/elements/Badge.tsx';
import { Icon } from '../../sidebar/elements/Icon.tsx';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import type { Tone } from '../../sidebar/elements/tone.ts';
import { useTroubleText } from '../../sidebar/verdict/trouble-text.ts';
import { useDesk } from '../desk-context.ts';
import type { SetupLevel } from './row.ts';
import setup from './setup.module.css';

const tones: Readonly<Record<SetupLevel, Tone>> = {
  ok: 'good',
  warn: 'careful',
  block: 'danger',
  unread: 'doubt',
  info: 'plain',
};

interface Properties {
  readonly what: string;
  readonly level: SetupLevel;
  readonly value?: string;
  readonly sentences: readonly string[];
  readonly trouble: Trouble | null;
  /** What outside tests find it by (contracts/automation.md). */
  readonly handle: { readonly 'data-setup': string } | { readonly 'data-entry': string };
}

export function SetupLine({ what, level, value, sentences, trouble, handle }: Properties) {
  const { t } = useDesk();
  const why = useTroubleText(trouble);
  return (
    <div {...handle} data-level={level} className={setup.row}>
      <dt>
        <Icon name={level} />
        <span className={setup.name}>{what}</span>
        {level !== 'ok' && <Badge tone={tones[level]}>{t(`setup.level.${level}`)}</Badge>}
      </dt>
      <dd>
        {value}
        {[...sentences, ...(why === null ? [] : [why])].map((sentence) => (
          <Subtle key={sentence}>{sentence}</Subtle>
        ))}
      </dd>
    </div>
  );
}
