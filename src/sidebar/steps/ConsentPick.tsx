/** A list of the requester's comments beside a gate that needs their agreement: the one picked gives the reason, and ticks nothing. */
import { Field, Select } from '@zendeskgarden/react-forms';
import type { RequesterComment } from '../../core/case/requester-comments.ts';
import { assess } from '../../core/case/assessment.ts';
import { pickableAt } from '../../core/case/consent.ts';
import type { StepGate } from '../../core/case/gates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { useApp } from '../app-context.ts';
import { useStored } from '../stored.ts';
import { dayIn } from '../times.ts';

/** The comment as it is noted: its link first, since a long reason loses its end. */
function noted({ link, number, author, at, words }: RequesterComment, t: Translate): string {
  const values = { link, author, at: dayIn(at), words };
  return number === null ? t('consent.noted-unnumbered', values) : t('consent.noted', { ...values, number });
}

function named(answer: RequesterComment, isAnswer: boolean, t: Translate): string {
  const { number, author, at, words, flagged } = answer;
  const values = { author, at: dayIn(at), words };
  const name =
    number === null ? t('consent.comment-unnumbered', values) : t('consent.comment', { ...values, number });
  const said = isAnswer ? t('consent.answer', { comment: name }) : name;
  return flagged ? `${t('ui.named.flagged')}: ${said}` : said;
}

interface Properties {
  readonly gate: StepGate;
  /** Takes the reason; what was typed before stays in front of it. */
  readonly give: (text: string) => void;
}

export function ConsentPick({ gate, give }: Properties) {
  const { t, store, now } = useApp();
  const state = useStored(store.subscribe, store.state);
  const pickable = pickableAt(state, assess(state, now()), gate);
  if (pickable === null || pickable.answers.length + pickable.others.length === 0) return null;
  const { answers, others, picked } = pickable;
  const pick = (id: string): void => {
    const answer = [...answers, ...others].find((one) => one.id === id);
    const own = picked === null ? gate.typed.trim() : '';
    give([own, answer === undefined ? '' : noted(answer, t)].filter((one) => one !== '').join(' '));
  };
  return (
    <Field>
      <Field.Label isRegular>{t('consent.pick')}</Field.Label>
      <Select
        isCompact
        data-consent={gate.id}
        value={picked ?? ''}
        onChange={(event) => pick(event.currentTarget.value)}
      >
        <option value="">{t('consent.none')}</option>
        {answers.map((one) => (
          <option key={one.id} value={one.id}>
            {named(one, true, t)}
          </option>
        ))}
        {others.map((one) => (
          <option key={one.id} value={one.id}>
            {named(one, false, t)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
