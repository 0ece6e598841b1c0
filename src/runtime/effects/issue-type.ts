/** Sets the issue type of the settings, which has to be an option's tag: a label is said, and never put in (reading.md 13). */
import { factReceived } from '../../core/case/events.ts';
import { issueTypeMeant } from '../../core/case/issue-type.ts';
import type { DraftingProblem } from '../../core/case/state.ts';
import { loadableFrom } from '../../core/domain/loadable.ts';
import { type OptionMeant, tagMeant } from '../../core/domain/option-meant.ts';
import type { EffectTools } from './tools.ts';

/** What Zendesk does with a text that is no option's tag is not documented, so the options are read before it is set. */
async function meantBy({ services, state, tell }: EffectTools, field: number): Promise<OptionMeant | null> {
  const known = issueTypeMeant(state());
  if (known?.is === 'tag') return known;
  const look = await services.read('field-options', String(field));
  const now = services.clock.now();
  tell({ ...factReceived('field-options', String(field), loadableFrom(look, now)), now });
  return issueTypeMeant(state());
}

/** What is wrong with the setting; null where it may be set, also where the options could not be read. */
function wrongWith(meant: OptionMeant | null): DraftingProblem | null {
  if (meant?.is === 'label') return 'field-label';
  return meant?.is === 'none' ? 'field-no-option' : null;
}

/** The setting is wrong, so nothing is set; whoever has set by hand what is meant hears nothing of it. */
async function leftAlone(
  { services, state }: EffectTools,
  field: number,
  meant: OptionMeant | null,
  problem: DraftingProblem,
): Promise<readonly DraftingProblem[]> {
  const shown = await services.host.readField(field);
  if (shown.tag === 'absent') return ['field-missing'];
  const tag = meant === null ? null : tagMeant(state().settings.issueTypeValue, meant);
  return shown.tag === 'seen' && tag !== null && shown.seen === tag ? [] : [problem];
}

/** Sets the field and reads it back. Answers what is left to the agent, and why. */
export async function setIssueType(tools: EffectTools): Promise<readonly DraftingProblem[]> {
  const { services, state } = tools;
  const { issueTypeField, issueTypeValue } = state().settings;
  if (issueTypeField === null) return ['field-unset'];
  const meant = await meantBy(tools, issueTypeField);
  const wrong = wrongWith(meant);
  if (wrong !== null) return leftAlone(tools, issueTypeField, meant, wrong);
  const field = await services.host.setField(issueTypeField, issueTypeValue);
  if (field.tag === 'absent') return ['field-missing'];
  return field.tag === 'seen' && field.seen === issueTypeValue ? [] : ['field-refused'];
}
