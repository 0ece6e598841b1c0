/** The one thing of a card by which an agent knows it: a name, a path. */
import { styled } from 'styled-components';

export const Main = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 2px 6px;
  min-height: 24px;
  font-weight: 600;
  overflow-wrap: anywhere;
`;
