/** A link that leaves for another page. */
import { styled } from 'styled-components';
import { Icon } from './Icon.tsx';
import { color } from './tone.ts';

const Anchor = styled.a`
  display: inline-flex;
  align-items: center;
  gap: 4px;
  min-height: 24px;
  font-size: 12px;
  line-height: 16px;
  color: ${color('foreground.primary')};
  text-decoration: none;
  border-radius: 4px;
  &:hover {
    text-decoration: underline;
  }
  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
    outline-offset: 1px;
  }
  svg {
    width: 12px;
    height: 12px;
  }
`;

interface Properties {
  readonly href: string;
  readonly children: string;
}

export const Away = ({ href, children }: Properties) => (
  <Anchor href={href} target="_blank" rel="noreferrer">
    {children}
    <Icon name="open" />
  </Anchor>
);
