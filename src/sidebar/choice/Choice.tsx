/** Holds the one input of a choice; its list is code that comes after the verdict, so until then its place is kept. */
import { Suspense } from 'react';
import type { ChoiceField } from '../../core/case/events.ts';
import { still } from '../alike.ts';
import { ChoiceBox } from '../lazily.tsx';
import { Bone } from '../look/Bone.tsx';
import type { Choosing } from '../may-choose.ts';
import choice from './choice.module.css';
import type { Offered } from './options.ts';

interface Properties {
  readonly field: ChoiceField;
  readonly choosing: Choosing;
  readonly offered: Offered;
  readonly more?: boolean;
}

const place = <Bone width="100%" height={32} />;

export const Choice = still(({ field, choosing, offered, more = false }: Properties) => {
  if (choosing === 'not') return null;
  if (choosing === 'later') return <div className={choice.choice}>{place}</div>;
  return (
    <div className={choice.choice} data-field={field}>
      <Suspense fallback={place}>
        <ChoiceBox field={field} offered={offered} more={more} />
      </Suspense>
    </div>
  );
});
