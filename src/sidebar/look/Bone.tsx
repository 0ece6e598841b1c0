/** Stands where a fact will stand, as high as the fact, so that nothing jumps when it comes. */
import { styled } from 'styled-components';
import { color } from './tone.ts';

export const Bone = styled.span.attrs({ 'aria-hidden': true })<{
  readonly $width: string;
  readonly $height?: number;
}>`
  display: inline-block;
  width: ${({ $width }) => $width};
  max-width: 100%;
  height: ${({ $height = 12 }) => $height}px;
  vertical-align: middle;
  border-radius: 4px;
  background: ${color('border.subtle')};
`;
