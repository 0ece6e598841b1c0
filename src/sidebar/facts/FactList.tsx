/** Facts side by side, each with its name, wrapping between facts and never within one where it fits. */
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useHand } from '../hand.ts';
import { color } from '../look/tone.ts';
import { Fact } from './Fact.tsx';
import type { Shown } from './shown.ts';

export const FactList = styled.dl`
  display: flex;
  flex-wrap: wrap;
  gap: 2px 12px;
  margin: 2px 0 0;
`;

const Pair = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  column-gap: 4px;
  min-width: 0;
  dt {
    font-size: 12px;
    color: ${color('foreground.subtle')};
  }
  dd {
    margin: 0;
    min-width: 0;
    overflow-wrap: anywhere;
  }
`;

interface Properties {
  readonly id: string;
  readonly shown: Shown;
  readonly copied?: boolean;
  readonly children?: ReactNode;
}

export function NamedFact({ id, shown, copied = false, children }: Properties) {
  const { say } = useHand();
  return (
    <Pair>
      <dt>{say(`ui.fact.${id}`)}</dt>
      <dd>
        <Fact id={id} shown={shown} copied={copied} />
        {children}
      </dd>
    </Pair>
  );
}
