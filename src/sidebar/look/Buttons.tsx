/** Buttons beside each other, wrapping where the column is narrow; a long label wraps inside its button. */
import { styled } from 'styled-components';

export const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  margin-top: 8px;
  button {
    height: auto;
    min-height: 32px;
    padding-top: 5px;
    padding-bottom: 5px;
    line-height: 20px;
    white-space: normal;
    overflow-wrap: anywhere;
  }
`;
