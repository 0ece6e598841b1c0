/** A word or two about something unusual. */
import { styled } from 'styled-components';
import { ground, line, type Tone, word } from './tone.ts';

export const Badge = styled.span<{ readonly $tone: Tone }>`
  display: inline-block;
  padding: 0 6px;
  border: 1px solid ${line};
  border-radius: 8px;
  font-size: 12px;
  line-height: 16px;
  white-space: nowrap;
  color: ${word};
  background: ${ground};
`;
