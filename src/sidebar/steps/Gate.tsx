/** One thing to confirm before the step may go: a box, a reason, or the path typed out. */
import { Checkbox, Field, Input } from '@zendeskgarden/react-forms';
import type { StepGate } from '../../core/case/gates.ts';
import { useApp } from '../app-context.ts';
import { Subtle } from '../elements/Subtle.tsx';
import { Button } from '../elements/Button.tsx';
import steps from './steps.module.css';

interface Properties {
  readonly gate: StepGate;
}

export function Gate({ gate }: Properties) {
  return (
    <div className={steps.gate} {...(gate.given ? {} : { 'data-open': '' })}>
      <Field>{gate.kind === 'box' ? <Box gate={gate} /> : <Typed gate={gate} />}</Field>
    </div>
  );
}

function useHint({ hint, params }: StepGate): string | null {
  const { t } = useApp();
  return hint !== null && t.has(hint) ? t(hint, params) : null;
}

function Box({ gate }: Properties) {
  const { t, send } = useApp();
  const { id, name: at, key, params, of } = gate;
  const hint = useHint(gate);
  return (
    <Checkbox
      data-gate={id}
      checked={gate.given}
      onChange={(event) => send({ type: 'give', gate: at, ticked: event.currentTarget.checked, of })}
    >
      <Field.Label isRegular>{t(key, params)}</Field.Label>
      {hint !== null && <Field.Hint>{hint}</Field.Hint>}
    </Checkbox>
  );
}

function Typed({ gate }: Properties) {
  const { t, send, keepsTyping } = useApp();
  const { id, name: at, kind, key, params, phrase, of, typed } = gate;
  const hint = useHint(gate);
  // What was typed stays, but was about other numbers, or is older than a confirmation may be.
  const proposed = kind === 'reason' && !gate.given && typed.trim() !== '';
  const give = (words: string): void => send({ type: 'give', gate: at, text: words, of });
  return (
    <>
      <Field.Label isRegular>{t(key, params)}</Field.Label>
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
        {kind === 'reason' && hint !== null && `${hint} `}
        {t(kind === 'reason' ? 'ui.gate.reason-hint' : 'ui.gate.path-hint')}
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
