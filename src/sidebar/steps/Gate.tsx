/** One thing to confirm before the step may go: a box, a reason, or the path typed out. */
import { Checkbox, Field, Input } from '@zendeskgarden/react-forms';
import type { StepGate } from '../../core/case/gates.ts';
import type { Given } from '../../core/case/state.ts';
import { useHand } from '../hand.ts';
import type { Say } from '../../words/say.ts';
import steps from './steps.module.css';

function questionOf({ kind, phrase, finding }: StepGate, say: Say): string {
  if (kind === 'path') return say('ui.gate.path', { path: phrase ?? '' });
  return finding === null ? say('step.lowers') : say(`finding.${finding.id}.${finding.says}`, finding.shown);
}

interface Properties {
  readonly gate: StepGate;
  readonly given: Given[string] | undefined;
}

export function Gate({ gate, given }: Properties) {
  const { say, send } = useHand();
  const { id, key, kind, phrase, finding, of } = gate;
  const shown = of === null ? {} : { of };
  const todo = finding === null ? null : `finding.${finding.id}.${finding.says}.do`;
  const question = questionOf(gate, say);
  // What was typed stays, but was about other numbers.
  const overtaken = kind === 'reason' && !gate.given && (given?.text ?? '').trim() !== '';
  return (
    <div className={steps.gate} {...(gate.given ? {} : { 'data-open': '' })}>
      <Field>
        {kind === 'box' ? (
          <Checkbox
            data-gate={id}
            checked={gate.given}
            onChange={(event) => send({ type: 'give', key, ticked: event.currentTarget.checked, ...shown })}
          >
            <Field.Label isRegular>{question}</Field.Label>
            {todo !== null && say.has(todo) && <Field.Hint>{say(todo, finding?.shown)}</Field.Hint>}
          </Checkbox>
        ) : (
          <>
            <Field.Label isRegular>{question}</Field.Label>
            <Field.Hint>
              {kind === 'reason' && todo !== null && say.has(todo) && `${say(todo, finding?.shown)} `}
              {say(`ui.gate.${kind}-hint`)}
              {overtaken && ` ${say('ui.gate.changed')}`}
            </Field.Hint>
            <Input
              isCompact
              data-gate={id}
              {...(kind === 'path' ? { 'data-phrase': phrase ?? '' } : { 'data-reason': '' })}
              autoComplete="off"
              spellCheck={kind === 'reason'}
              value={given?.text ?? ''}
              onChange={(event) => send({ type: 'give', key, text: event.currentTarget.value, ...shown })}
            />
          </>
        )}
      </Field>
    </div>
  );
}
