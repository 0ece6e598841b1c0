/** Links to the pages behind a card, beside its heading. */
import { styled } from 'styled-components';

export const Links = styled.span`
  display: flex;
  flex-wrap: wrap;
  justify-content: flex-end;
  gap: 0 12px;
`;
