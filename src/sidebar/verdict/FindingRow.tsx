/** One finding: how bad, what is so, what to do, and the page of the rule. */
import { Suspense } from 'react';
import { keyOf } from '../../core/domain/query.ts';
import type { ManualField } from '../../core/facts/manual-form.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { RulePage, TellFact } from '../lazy.tsx';
import { Accordion } from '../elements/Accordion.tsx';
import { Button } from '../elements/Button.tsx';
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
  /** The fact whose telling would answer it; null where none is asked for. */
  readonly tells: ManualField | null;
  /** What to do about it is folded away: the action stands right below. */
  readonly brief: boolean;
}

export const FindingRow = memoDeep(({ finding, stands, tells, brief }: Properties) => {
  const { t, send } = useApp();
  const { id, level, messageKey, params, trouble, ask } = finding;
  const why = useTroubleText(trouble);
  const { icon, tone } = lookOf[level];
  const advice = `${messageKey}.do` as const;
  const again = ask.map(keyOf);
  const said = level !== 'ok' && t.has(advice) ? <Subtle>{t(advice, params)}</Subtle> : null;
  const reason = why !== null && trouble !== null && (
    <>
      <Subtle>{why}</Subtle>
      <Subtle>{t(`trouble.${trouble.kind}.do`)}</Subtle>
    </>
  );
  return (
    <li className={verdict.finding} data-tone={tone} data-finding={id} data-level={level}>
      <Icon name={icon} />
      <div className={look.said}>
        {level !== 'ok' && <span className={verdict.level}>{t(`level.${level}`)}: </span>}
        {t(messageKey, params)}
        {!brief && reason}
        {!brief && said}
        {level !== 'ok' && (
          <div className={verdict.foot}>
            {again.length > 0 && (
              <Button
                kind="link"
                data-action="look-again-at"
                onClick={() => send({ type: 'look-at', keys: again })}
              >
                {t('ui.finding.again')}
              </Button>
            )}
            {stands && tells !== null && (
              <Suspense fallback={null}>
                <TellFact field={tells} />
              </Suspense>
            )}
            {brief && (said !== null || reason !== false) && (
              <Accordion summary={t('ui.finding.what')}>
                {reason}
                {said}
              </Accordion>
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
