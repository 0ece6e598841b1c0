/** The guide of a step: numbered, each with its page, the values to copy, and a tick of the agent's own. */
import { Checkbox, Field } from '@zendeskgarden/react-forms';
import type { CaseStep } from '../../core/case/state.ts';
import type { GuideStep } from '../../core/step/guide.ts';
import { useApp } from '../app-context.ts';
import { Copy } from '../elements/Copy.tsx';
import { ExternalLink } from '../elements/ExternalLink.tsx';
import { Skeleton } from '../elements/Skeleton.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { useGuide } from './use-guide.ts';
import steps from './steps.module.css';

interface Properties {
  readonly one: CaseStep;
  /** Keys of what is ticked. */
  readonly ticks: readonly string[];
  readonly may: boolean;
}

export function GuideSteps({ one, ticks, may }: Properties) {
  const { t } = useApp();
  const guide = useGuide(one);
  if (guide === null) return <Skeleton width="100%" height={480} />;
  return (
    <>
      <ol className={steps.guide}>
        {guide.steps.map((step, index) => (
          <GuideItem
            key={step.key}
            of={one.id}
            step={step}
            number={index + 1}
            ticked={ticks.includes(step.key)}
            may={may}
          />
        ))}
      </ol>
      <Subtle>{t('ui.step.guide.aid')}</Subtle>
    </>
  );
}

interface ItemProperties {
  /** The id of the step that it guides. */
  readonly of: string;
  readonly step: GuideStep;
  readonly number: number;
  readonly ticked: boolean;
  readonly may: boolean;
}

export function GuideItem({ of, step, number, ticked, may }: ItemProperties) {
  const { t, send, portal, gitlab } = useApp();
  const { key, say, params, page, fields } = step;
  return (
    <li value={number} data-guide-step={key}>
      <Field>
        <Checkbox
          checked={ticked}
          disabled={!may}
          onChange={(event) => send({ type: 'tick', step: of, key, ticked: event.currentTarget.checked })}
        >
          <Field.Label isRegular>{t(say, params)}</Field.Label>
        </Checkbox>
      </Field>
      {page !== null && (
        <ExternalLink href={(page.on === 'gitlab' ? gitlab : portal) + page.path}>
          {t(page.name, params)}
        </ExternalLink>
      )}
      {fields.length > 0 && (
        <dl className={steps.form}>
          {fields.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <span>{value}</span>
                <Copy what={label} value={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
