/** One section of the column: a heading, what it links to, and its content. */
import { type ReactNode, useId } from 'react';
import { styled } from 'styled-components';
import { color } from './tone.ts';

const Box = styled.section`
  padding: 12px 0;
  border-top: 1px solid ${color('border.subtle')};
  min-width: 0;
`;

const Head = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 8px;
  min-height: 24px;
`;

const Title = styled.h2`
  margin: 0;
  font-size: 12px;
  line-height: 16px;
  font-weight: 600;
  color: ${color('foreground.subtle')};
`;

interface Properties {
  readonly title: string;
  readonly links?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, links, children }: Properties) {
  const id = useId();
  return (
    <Box aria-labelledby={id}>
      <Head>
        <Title id={id}>{title}</Title>
        {links}
      </Head>
      {children}
    </Box>
  );
}
