import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Label } from '@zendeskgarden/react-forms';
import { useReducer } from 'react';
import { noFaults, type Faults } from '../zaf/faults.ts';
import { useSandbox } from './sandbox-context.ts';

const offered: { label: string; on: Partial<Faults> }[] = [
  { label: 'Setting status is never answered', on: { silent: /^ticket\.status$/ } },
  { label: 'Answers are 6 seconds late', on: { lateBy: 6_000 } },
  {
    label: 'Putting text in fails without a name',
    on: { nameless: /comment\.append|editor\.insert|comment\.text$/ },
  },
  { label: 'Custom fields cannot be reached', on: { failing: /customField:/ } },
  { label: 'Comment type cannot be set', on: { commentTypeStuck: true } },
];

/** How Zendesk's framework itself fails, whatever the services behind it do. */
export function FrameworkFaults() {
  const sandbox = useSandbox();
  const [, repaint] = useReducer((n: number) => n + 1, 0);
  const { faults } = sandbox;
  const isOn = (on: Partial<Faults>): boolean =>
    (Object.keys(on) as (keyof Faults)[]).every((name) => String(faults[name]) === String(on[name]));
  const turn = (on: Partial<Faults>, checked: boolean): void => {
    const off = noFaults();
    for (const name of Object.keys(on) as (keyof Faults)[]) {
      Object.assign(faults, { [name]: checked ? on[name] : off[name] });
    }
    repaint();
  };
  return (
    <section className="knobs" aria-label="Faults of the framework">
      <h2>Zendesk's framework</h2>
      {offered.map(({ label, on }) => (
        <Field key={label}>
          <Checkbox checked={isOn(on)} onChange={(event) => turn(on, event.target.checked)}>
            <Label isRegular>{label}</Label>
          </Checkbox>
        </Field>
      ))}
      <div className="knob-row">
        <Button size="small" onClick={() => sandbox.registerAgain()}>
          Register the app a second time
        </Button>
      </div>
    </section>
  );
}
