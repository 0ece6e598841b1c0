/** The reply as the app words it, to read before it is put in, and to copy where it cannot be. */
import { styled } from 'styled-components';
import type { Closing } from '../../core/closing.ts';
import { useHand } from '../hand.ts';
import { Copy } from '../look/Copy.tsx';
import { Fold } from '../look/Fold.tsx';
import { Subtle } from '../look/Text.tsx';
import { color } from '../look/tone.ts';

const Letter = styled.div`
  padding: 8px;
  border-radius: 4px;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  background: ${color('background.recessed')};
`;

interface Properties {
  readonly closing: Closing;
  /** A macro's words take the place of these. */
  readonly macro: boolean;
}

export function Preview({ closing, macro }: Properties) {
  const { say } = useHand();
  if (macro && closing.kind === 'confirmation') return <Subtle>{say('ui.closing.macro')}</Subtle>;
  const text = say(`reply.${closing.kind}`, closing.shown);
  return (
    <Fold summary={say('ui.closing.preview')}>
      <Letter>{text}</Letter>
      <Copy what={say('ui.closing.preview')} value={text} />
    </Fold>
  );
}
