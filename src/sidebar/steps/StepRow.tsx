/** One step of the plan in the column: its number or sign, its name, and what belongs to it. */
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { Step } from '../../core/step.ts';
import { useHand } from '../hand.ts';
import { Icon, type IconName } from '../look/Icon.tsx';
import { color, type Tone, word } from '../look/tone.ts';
import type { StepName } from './step-words.ts';

const looks: Readonly<Record<Step['at'], { readonly icon: IconName | null; readonly tone: Tone }>> = {
  locked: { icon: null, tone: 'plain' },
  looking: { icon: 'wait', tone: 'plain' },
  ready: { icon: null, tone: 'plain' },
  noting: { icon: 'wait', tone: 'plain' },
  acting: { icon: 'wait', tone: 'plain' },
  waiting: { icon: 'wait', tone: 'plain' },
  settled: { icon: 'ok', tone: 'good' },
  refused: { icon: 'block', tone: 'danger' },
  'in-doubt': { icon: 'unread', tone: 'doubt' },
};

const Row = styled.li`
  display: flex;
  gap: 8px;
  padding: 8px 0;
  & + & {
    border-top: 1px solid ${color('border.subtle')};
  }
`;

const Sign = styled.span<{ readonly $tone: Tone }>`
  flex: none;
  display: flex;
  align-items: center;
  justify-content: center;
  width: 20px;
  height: 20px;
  border-radius: 50%;
  border: 1px solid currentcolor;
  font-size: 12px;
  color: ${word};
`;

const Body = styled.div`
  min-width: 0;
  flex: 1;
  overflow-wrap: anywhere;
`;

const Name = styled.h3<{ readonly $dim: boolean }>`
  margin: 0;
  font-size: 14px;
  line-height: 20px;
  font-weight: 600;
  color: ${({ $dim, theme }) => color($dim ? 'foreground.subtle' : 'foreground.default')({ theme })};
  &:focus {
    outline: none;
  }
`;

interface Properties {
  readonly name: StepName;
  readonly number: number;
  readonly at: Step['at'];
  readonly children?: ReactNode;
}

export function StepRow({ name, number, at, children }: Properties) {
  const { say } = useHand();
  const { icon, tone } = looks[at];
  return (
    <Row data-step={name} data-at={at}>
      <Sign $tone={tone}>{icon === null ? number : <Icon name={icon} />}</Sign>
      <Body>
        <Name $dim={at === 'locked'} tabIndex={-1} data-head="">
          {say(`ui.step.${name}`)}
        </Name>
        {children}
      </Body>
    </Row>
  );
}
