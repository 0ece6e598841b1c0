/**
 * One thing to confirm before the step may go: a box, a reason, or the path typed out. What the customer has to agree to reads as
 * their agreement, with the comment that says so beside it.
 */
import { lazy, Suspense } from 'react';
import { Checkbox, Field, Input } from '@zendeskgarden/react-forms';
import { agreementOf } from '../../core/case/agreement.ts';
import type { StepGate } from '../../core/case/gates.ts';
import { useApp } from '../app-context.ts';
import { Subtle } from '../elements/Subtle.tsx';
import { Button } from '../elements/Button.tsx';
import steps from './steps.module.css';

/** A list of Garden's is fetched where an agreement is asked for, and not ahead. */
const ConsentPick = lazy(async () => ({ default: (await import('./ConsentPick.tsx')).ConsentPick }));

interface Properties {
  readonly gate: StepGate;
}

export function Gate({ gate }: Properties) {
  const { send } = useApp();
  const { kind, name, of, given } = gate;
  // A picked comment leaves a box as it is: ticking it is the agent's.
  const give = (text: string): void =>
    send({ type: 'give', gate: name, text, of, ...(kind === 'box' ? { ticked: given } : {}) });
  return (
    <div className={steps.gate} {...(given ? {} : { 'data-open': '' })}>
      <Field>{kind === 'box' ? <Box gate={gate} /> : <Typed gate={gate} />}</Field>
      {agreementOf(gate) !== null && (
        <div className={steps.pick}>
          <Suspense fallback={null}>
            <ConsentPick gate={gate} give={give} />
          </Suspense>
        </div>
      )}
    </div>
  );
}

/** The agreement, where one is asked for; else what the finding says. */
function useLabel(gate: StepGate): string {
  const { t } = useApp();
  return t(agreementOf(gate) ?? gate.key, gate.params);
}

function useHint({ hint, params }: StepGate): string | null {
  const { t } = useApp();
  return hint !== null && t.has(hint) ? t(hint, params) : null;
}

function Box({ gate }: Properties) {
  const { send } = useApp();
  const { id, name: at, of, typed } = gate;
  const label = useLabel(gate);
  const hint = useHint(gate);
  return (
    <Checkbox
      data-gate={id}
      checked={gate.given}
      onChange={(event) =>
        send({
          type: 'give',
          gate: at,
          ticked: event.currentTarget.checked,
          ...(typed === '' ? {} : { text: typed }),
          of,
        })
      }
    >
      <Field.Label isRegular>{label}</Field.Label>
      {hint !== null && <Field.Hint>{hint}</Field.Hint>}
    </Checkbox>
  );
}

function Typed({ gate }: Properties) {
  const { t, send, keepsTyping } = useApp();
  const { id, name: at, kind, phrase, of, typed } = gate;
  const agreed = agreementOf(gate) !== null;
  const label = useLabel(gate);
  const hint = useHint(gate);
  // What was typed stays, but was about other numbers, or is older than a confirmation may be.
  const proposed = kind === 'reason' && !gate.given && typed.trim() !== '';
  const give = (words: string): void => send({ type: 'give', gate: at, text: words, of });
  return (
    <>
      <Field.Label isRegular>{label}</Field.Label>
      <Input
        isCompact
        data-gate={id}
        {...(kind === 'path' ? { 'data-phrase': phrase ?? '' } : { 'data-reason': '' })}
        autoComplete="off"
        spellCheck={kind === 'reason'}
        value={typed}
        onChange={(event) => give(event.currentTarget.value)}
      />
      <Field.Hint>
        {kind === 'reason' && !agreed && hint !== null && `${hint} `}
        {t(kind === 'path' ? 'ui.gate.path-hint' : agreed ? 'consent.hint' : 'ui.gate.reason-hint')}
        {proposed && ` ${t('ui.gate.changed')}`}
        {kind === 'reason' && !keepsTyping && ` ${t('ui.gate.not-kept')}`}
      </Field.Hint>
      {proposed && (
        // A field of Garden's gives its content no size of letters, and a link takes the size of what it stands in.
        <Subtle>
          <Button kind="link" data-action="keep-reason" onClick={() => give(typed)}>
            {t('ui.gate.keep')}
          </Button>
        </Subtle>
      )}
    </>
  );
}
