/** The end of the case: what changed, the reply that is to be drafted, and what is left to the agent. */
import { Button } from '@zendeskgarden/react-buttons';
import type { Drafting } from '../../core/case/state.ts';
import type { Closing } from '../../core/closing.ts';
import type { Noted } from '../../core/journal.ts';
import { still } from '../alike.ts';
import { useHand } from '../hand.ts';
import { Buttons } from '../look/Buttons.tsx';
import { Notice } from '../look/Notice.tsx';
import { Section } from '../look/Section.tsx';
import { Subtle } from '../look/Subtle.tsx';
import { Comparison } from './Comparison.tsx';
import { Preview } from './Preview.tsx';

interface Properties {
  readonly closing: Closing | null;
  readonly closed: boolean;
  readonly may: boolean;
  /** Drafting is what comes next, after work that the agent began here. */
  readonly next: boolean;
  readonly drafting: Drafting;
  readonly macro: boolean;
  readonly before: Noted | null;
  readonly after: Noted | null;
}

export const ClosingPanel = still((properties: Properties) => {
  const { closing, closed, may, next, drafting, macro, before, after } = properties;
  const { say, send } = useHand();
  const busy = drafting.state === 'drafting';
  return (
    <Section title={say('ui.closing.title')}>
      {before !== null && after !== null && <Comparison before={before} after={after} />}
      {closing !== null && <Subtle>{say(`closing.kind.${closing.kind}`)}</Subtle>}
      {closed && (
        <Notice tone="good">
          <p>{say('closing.done')}</p>
        </Notice>
      )}
      {closing !== null && !closed && (
        <>
          <Preview closing={closing} macro={macro} />
          {may && (
            <Buttons>
              <Button
                isStretched
                isPrimary={next}
                disabled={busy}
                data-action="draft-reply"
                onClick={() => send({ type: 'draft-reply' })}
              >
                {say(busy ? 'ui.closing.drafting' : closing.sets ? 'ui.closing.do' : 'ui.closing.do-only')}
              </Button>
            </Buttons>
          )}
        </>
      )}
      {drafting.problems.length > 0 && (
        <Notice tone="careful">
          {drafting.problems.map((problem) => (
            <p key={problem}>{say(`closing.problem.${problem}`)}</p>
          ))}
        </Notice>
      )}
    </Section>
  );
});
