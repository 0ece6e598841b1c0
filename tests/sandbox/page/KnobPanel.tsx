import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Label, Select } from '@zendeskgarden/react-forms';
import type { Fault, Knobs, World } from '#world/types.ts';
import { useReducer } from 'react';
import { offeredFaults } from './knob-faults.ts';

const latencies = [0, 150, 500, 2_000, 8_000];
const propagations: Knobs['propagation'][] = ['at-once', 'slow', 'never'];
const apis: Knobs['customersdotApi'][] = ['json', 'absent-404', 'absent-401', 'html-200'];
const tokens: Knobs['gitlabToken'][] = ['ok', 'no-billing', 'not-admin', 'no-issues', 'invalid'];
const fates: Knobs['notes'][] = ['kept', 'no-audit', 'no-metadata', 'altered', 'public'];
const services = ['customersdot', 'gitlab', 'zendesk', 'sentry', 'mailgun'] as const;

/** Knobs are plain values of the world: turning one tells nobody, so the panel repaints itself. */
export function KnobPanel({ world }: { world: World }) {
  const [, repaint] = useReducer((n: number) => n + 1, 0);
  const { knobs } = world;
  const turn = (some: Partial<Knobs>): void => {
    Object.assign(knobs, some);
    repaint();
  };
  const arm = (fault: Fault): void => turn({ faults: [...knobs.faults, { ...fault }] });
  return (
    <section className="knobs" aria-label="Knobs of the world">
      <h2>The world</h2>
      <div className="knob-row">
        <Choice
          label="Latency (ms)"
          value={knobs.latencyMs}
          options={latencies}
          set={(value) => turn({ latencyMs: Number(value) })}
        />
        <Choice
          label="CustomersDot to GitLab.com"
          value={knobs.propagation}
          options={propagations}
          set={(value) => turn({ propagation: value as Knobs['propagation'] })}
        />
        <Choice
          label="CustomersDot's API"
          value={knobs.customersdotApi}
          options={apis}
          set={(value) => turn({ customersdotApi: value as Knobs['customersdotApi'] })}
        />
        <Choice
          label="GitLab token"
          value={knobs.gitlabToken}
          options={tokens}
          set={(value) => turn({ gitlabToken: value as Knobs['gitlabToken'] })}
        />
        <Choice
          label="Notes on the ticket"
          value={knobs.notes}
          options={fates}
          set={(value) => turn({ notes: value as Knobs['notes'] })}
        />
      </div>
      <div className="knob-row">
        {services.map((service) => (
          <Field key={service}>
            <Checkbox
              checked={knobs.down[service] ?? false}
              onChange={(event) => turn({ down: { ...knobs.down, [service]: event.target.checked } })}
            >
              <Label isRegular>{service} is down</Label>
            </Checkbox>
          </Field>
        ))}
        <Field>
          <Checkbox
            checked={knobs.linkLosesToken}
            onChange={(event) => turn({ linkLosesToken: event.target.checked })}
          >
            <Label isRegular>Linking stores no token</Label>
          </Checkbox>
        </Field>
        <Field>
          <Checkbox
            checked={knobs.mechanizer.asleep}
            onChange={(event) => turn({ mechanizer: { ...knobs.mechanizer, asleep: event.target.checked } })}
          >
            <Label isRegular>Mechanizer sleeps</Label>
          </Checkbox>
        </Field>
      </div>
      <div className="knob-row">
        {offeredFaults.map(({ label, fault }) => (
          <Button key={label} size="small" onClick={() => arm(fault)}>
            {label}
          </Button>
        ))}
        <Button
          size="small"
          onClick={() => turn({ proxyFaults: [...knobs.proxyFaults, { does: 'rate-limit', retryAfter: 5 }] })}
        >
          429 from the proxy
        </Button>
      </div>
      <p className="armed">
        {knobs.faults.length + knobs.proxyFaults.length === 0
          ? 'No fault is armed.'
          : `Armed: ${[...knobs.faults, ...knobs.proxyFaults].map((fault) => fault.does).join(', ')}`}
      </p>
      <div className="knob-row">
        {[10, 60, 900].map((seconds) => (
          <Button key={seconds} size="small" isBasic onClick={() => world.advance(seconds * 1000)}>
            {seconds < 60 ? `${seconds} s` : `${seconds / 60} min`} later
          </Button>
        ))}
      </div>
    </section>
  );
}

interface ChoiceProps {
  label: string;
  value: string | number;
  options: readonly (string | number)[];
  set: (value: string) => void;
}

function Choice({ label, value, options, set }: ChoiceProps) {
  return (
    <Field>
      <Label>{label}</Label>
      <Select isCompact value={value} onChange={(event) => set(event.target.value)}>
        {[...new Set([value, ...options])].map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </Select>
    </Field>
  );
}
