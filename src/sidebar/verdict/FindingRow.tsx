/** One finding: how bad, what is so, what to do, and the page of the rule. */
import { Button } from '@zendeskgarden/react-buttons';
import { styled } from 'styled-components';
import { keyOf } from '../../core/facts.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { still } from '../alike.ts';
import { useHand } from '../hand.ts';
import { Away } from '../look/Away.tsx';
import { Icon } from '../look/Icon.tsx';
import { Subtle } from '../look/Text.tsx';
import { type Tone, word } from '../look/tone.ts';
import { lookOf } from './level-look.ts';
import { useTroubleText } from './trouble-text.ts';

const Row = styled.li<{ readonly $tone: Tone }>`
  display: flex;
  gap: 8px;
  padding: 6px 0;
  > svg {
    margin-top: 2px;
    color: ${word};
  }
`;

const Body = styled.div`
  min-width: 0;
  flex: 1;
  overflow-wrap: anywhere;
`;

const Level = styled.span<{ readonly $tone: Tone }>`
  font-weight: 600;
  color: ${word};
`;

const Foot = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 12px;
`;

interface Properties {
  readonly finding: Finding;
}

export const FindingRow = still(({ finding }: Properties) => {
  const { say, send } = useHand();
  const { id, level, says, shown, trouble, ask } = finding;
  const why = useTroubleText(trouble);
  const { icon, tone } = lookOf[level];
  const key = `finding.${id}.${says}`;
  const again = ask.map(keyOf);
  return (
    <Row $tone={tone} data-finding={id} data-level={level}>
      <Icon name={icon} />
      <Body>
        {level !== 'ok' && <Level $tone={tone}>{say(`level.${level}`)}: </Level>}
        {say(key, shown)}
        {why !== null && <Subtle>{why}</Subtle>}
        {level !== 'ok' && say.has(`${key}.do`) && <Subtle>{say(`${key}.do`, shown)}</Subtle>}
        {level !== 'ok' && (
          <Foot>
            {again.length > 0 && (
              <Button
                size="small"
                isLink
                data-action="look-again-at"
                onClick={() => send({ type: 'look-at', keys: again })}
              >
                {say('ui.finding.again')}
              </Button>
            )}
            <Away href={say(`finding.${id}.page`)}>{say('ui.finding.page')}</Away>
          </Foot>
        )}
      </Body>
    </Row>
  );
});
