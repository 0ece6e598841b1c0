/** Folds away what is done or seldom needed; closed content stays in the page. */
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { color } from './tone.ts';

const Details = styled.details`
  margin-top: 8px;
  min-width: 0;
`;

const Summary = styled.summary`
  min-height: 24px;
  padding: 2px 0;
  cursor: pointer;
  color: ${color('foreground.subtle')};
  border-radius: 4px;
  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
    outline-offset: 1px;
  }
`;

interface Properties {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}

export const Fold = ({ summary, open = false, children }: Properties) => (
  <Details open={open}>
    <Summary>{summary}</Summary>
    {children}
  </Details>
);
