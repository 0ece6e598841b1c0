/**
 * Holds the one input of a choice; its list is code that comes when the agent turns to it. While nothing can be chosen it is
 * hidden, not taken away: drawing Garden's list anew at each change of a step is slow.
 */
import { type ComponentType, startTransition, useRef, useState } from 'react';
import type { ChoiceField } from '../../core/case/events.ts';
import { memoDeep } from '../memo.ts';
import { Skeleton } from '../elements/Skeleton.tsx';
import type { Choosing } from '../../core/case/may-choose.ts';
import choice from './choice.module.css';
import type { Begun, ChoiceBoxProperties } from './ChoiceBox.tsx';
import { ChoiceStart } from './ChoiceStart.tsx';
import type { Offered } from './typed.ts';

interface Properties {
  readonly field: ChoiceField;
  readonly choosing: Choosing;
  readonly offered: Offered;
  readonly more?: boolean;
}

interface Loaded {
  readonly Box: ComponentType<ChoiceBoxProperties>;
  readonly begun: Begun;
}

export const Choice = memoDeep(({ field, choosing, offered, more = false }: Properties) => {
  const open = choosing === 'now';
  const drawn = useRef(false);
  drawn.current ||= open;
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  // It is kept here, since a letter that is typed while one field takes the other's place belongs to both.
  const [typed, setTyped] = useState('');
  return (
    <div className={choice.choice} hidden={choosing === 'not'} {...(open && { 'data-field': field })}>
      {choosing === 'later' && <Skeleton width="100%" height={32} />}
      {drawn.current && (
        <div hidden={!open}>
          {loaded === null ? (
            <ChoiceStart
              field={field}
              offered={offered}
              typed={typed}
              onTyped={setTyped}
              onLoaded={(Box, begun) => startTransition(() => setLoaded({ Box, begun }))}
            />
          ) : (
            <loaded.Box
              field={field}
              offered={offered}
              more={more}
              begun={loaded.begun}
              typed={typed}
              onTyped={setTyped}
            />
          )}
        </div>
      )}
    </div>
  );
});
