/** Holds the one input of a choice; its list is code that comes after the verdict, so until then its place is kept. */
import { Suspense } from 'react';
import type { ChoiceField } from '../../core/case/events.ts';
import { still } from '../alike.ts';
import { ChoiceBox } from '../lazily.tsx';
import { Bone } from '../look/Bone.tsx';
import type { ChoiceOption } from './options.ts';
import choice from './choice.module.css';

interface Properties {
  readonly field: ChoiceField;
  readonly options: readonly ChoiceOption[];
  readonly more?: boolean;
}

export const Choice = still(({ field, options, more = false }: Properties) => (
  <div className={choice.choice} data-field={field}>
    <Suspense fallback={<Bone width="100%" height={32} />}>
      <ChoiceBox field={field} options={options} more={more} />
    </Suspense>
  </div>
));
