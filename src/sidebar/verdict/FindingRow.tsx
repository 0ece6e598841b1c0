/** One finding: how bad, what is so, what to do, and the page of the rule. */
import { Suspense } from 'react';
import { keyOf } from '../../core/domain/query.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { still } from '../memo.ts';
import { useHand } from '../app-context.ts';
import { RulePage } from '../lazy.tsx';
import { Icon } from '../elements/Icon.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { lookOf } from './level-look.ts';
import { useTroubleText } from './trouble-text.ts';
import look from '../elements/look.module.css';
import verdict from './verdict.module.css';

interface Properties {
  readonly finding: Finding;
  /** The verdict stands, so what comes after it may be fetched. */
  readonly stands: boolean;
}

export const FindingRow = still(({ finding, stands }: Properties) => {
  const { say, send } = useHand();
  const { id, level, says, shown, trouble, ask } = finding;
  const why = useTroubleText(trouble);
  const { icon, tone } = lookOf[level];
  const key = `finding.${id}.${says}`;
  const again = ask.map(keyOf);
  return (
    <li className={verdict.finding} data-tone={tone} data-finding={id} data-level={level}>
      <Icon name={icon} />
      <div className={look.said}>
        {level !== 'ok' && <span className={verdict.level}>{say(`level.${level}`)}: </span>}
        {say(key, shown)}
        {why !== null && trouble !== null && (
          <>
            <Subtle>{why}</Subtle>
            <Subtle>{say(`trouble.${trouble.kind}.do`)}</Subtle>
          </>
        )}
        {level !== 'ok' && say.has(`${key}.do`) && <Subtle>{say(`${key}.do`, shown)}</Subtle>}
        {level !== 'ok' && (
          <div className={verdict.foot}>
            {again.length > 0 && (
              <button
                type="button"
                className={look.textButton}
                data-action="look-again-at"
                onClick={() => send({ type: 'look-at', keys: again })}
              >
                {say('ui.finding.again')}
              </button>
            )}
            {stands && (
              <Suspense fallback={null}>
                <RulePage of={id} />
              </Suspense>
            )}
          </div>
        )}
      </div>
    </li>
  );
});
