/** One value: its text is the bare value, or says that it could not be read. */
import { styled } from 'styled-components';
import { useHand } from '../hand.ts';
import { Bone } from '../look/Bone.tsx';
import { Badge } from '../look/Badge.tsx';
import { Copy } from '../look/Copy.tsx';
import { color } from '../look/tone.ts';
import { useTroubleText } from '../verdict/trouble-text.ts';
import type { Shown } from './shown.ts';

const Unread = styled.span`
  font-style: italic;
  color: ${color('foreground.warning')};
`;

const Dash = styled.span`
  color: ${color('foreground.subtle')};
`;

interface Properties {
  readonly id: string;
  readonly shown: Shown;
  readonly copied?: boolean;
}

export function Fact({ id, shown, copied = false }: Properties) {
  const { say } = useHand();
  const why = useTroubleText(shown.is === 'unread' ? shown.trouble : null);
  switch (shown.is) {
    case 'pending':
      return <Bone $width="3em" />;
    case 'none':
      return <Dash>{say('ui.fact.none')}</Dash>;
    case 'unread':
      return (
        <Unread data-fact={id} data-unread="" title={why ?? say('ui.fact.untold')}>
          {say('ui.fact.unread')}
        </Unread>
      );
    case 'known':
      return (
        <>
          <span data-fact={id}>{shown.value}</span>
          {copied && <Copy what={say(`ui.fact.${id}`)} value={String(shown.value)} />}
          {shown.told && (
            <>
              {' '}
              <Badge $tone="plain" title={say('ui.fact.told-why')}>
                {say('ui.fact.told')}
              </Badge>
            </>
          )}
        </>
      );
  }
}
