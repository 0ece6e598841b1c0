/** A box for what must not be overlooked: danger, doubt, or what stops the work. */
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { Icon, type IconName } from './Icon.tsx';
import { color, ground, line, type Tone, word } from './tone.ts';

const Box = styled.div<{ readonly $tone: Tone }>`
  display: flex;
  gap: 8px;
  margin-top: 8px;
  padding: 8px;
  border: 1px ${({ $tone }) => ($tone === 'doubt' ? 'dashed' : 'solid')} ${line};
  border-radius: 4px;
  color: ${color('foreground.default')};
  background: ${ground};
  > svg {
    margin-top: 2px;
    color: ${word};
  }
`;

const Body = styled.div`
  min-width: 0;
  flex: 1;
  overflow-wrap: anywhere;
  p {
    margin: 0;
  }
  p + p {
    margin-top: 4px;
  }
`;

const icons: Readonly<Record<Tone, IconName>> = {
  plain: 'info',
  good: 'ok',
  careful: 'warn',
  danger: 'stop',
  doubt: 'unread',
};

interface Properties {
  readonly tone: Tone;
  readonly children: ReactNode;
}

export const Notice = ({ tone, children }: Properties) => (
  <Box $tone={tone}>
    <Icon name={icons[tone]} />
    <Body>{children}</Body>
  </Box>
);
