/** Keeps the place of a part whose code is on its way, as high as it mostly is, so that what stands below it stays. */
import { drawn } from '#garden';
import look from './look.module.css';

const { className, ...garden } = drawn.skeleton;

export const Placeholder = ({
  of,
}: {
  readonly of: 'seats' | 'seats-folded' | 'word' | 'closing' | 'setup' | 'neighbours';
}) => <div {...garden} className={`${className} ${look.place}`} data-of={of} aria-hidden="true" />;
