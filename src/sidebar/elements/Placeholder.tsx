/** Keeps the place of a part whose code is on its way, as high as it mostly is, so that what stands below it stays. */
import look from './look.module.css';

export const Placeholder = ({
  of,
}: {
  readonly of: 'seats' | 'word' | 'closing' | 'setup' | 'neighbours';
}) => <div className={look.place} data-of={of} aria-hidden="true" />;
