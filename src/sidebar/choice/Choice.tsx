/**
 * Holds the one input of a choice; its list is code that comes after the verdict, so until then its place is kept. While
 * nothing can be chosen it is hidden, not taken away: drawing Garden's list anew at each change of a step is slow.
 */
import { Suspense, useRef } from 'react';
import type { ChoiceField } from '../../core/case/events.ts';
import { memoDeep } from '../memo.ts';
import { ChoiceBox } from '../lazy.tsx';
import { Skeleton } from '../elements/Skeleton.tsx';
import type { Choosing } from '../../core/case/may-choose.ts';
import choice from './choice.module.css';
import type { Offered } from './options.ts';

interface Properties {
  readonly field: ChoiceField;
  readonly choosing: Choosing;
  readonly offered: Offered;
  readonly more?: boolean;
}

const place = <Skeleton width="100%" height={32} />;

export const Choice = memoDeep(({ field, choosing, offered, more = false }: Properties) => {
  const open = choosing === 'now';
  const drawn = useRef(false);
  drawn.current ||= open;
  return (
    <div className={choice.choice} hidden={choosing === 'not'} {...(open && { 'data-field': field })}>
      {choosing === 'later' && place}
      {drawn.current && (
        <div hidden={!open}>
          <Suspense fallback={place}>
            <ChoiceBox field={field} offered={offered} more={more} />
          </Suspense>
        </div>
      )}
    </div>
  );
});
