/** Stands where a fact will stand, as high as the fact, so that nothing jumps when it comes. */
import look from './look.module.css';

interface Properties {
  readonly width: string;
  readonly height?: number;
}

export const Skeleton = ({ width, height = 12 }: Properties) => (
  <span className={look.bone} style={{ width, height }} aria-hidden="true" />
);
