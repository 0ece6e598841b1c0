/** Garden's small type, for what stands beside the point. */
import { styled } from 'styled-components';
import { color } from './tone.ts';

export const Subtle = styled.p`
  margin: 0;
  font-size: 12px;
  line-height: 16px;
  color: ${color('foreground.subtle')};
  overflow-wrap: anywhere;
`;
