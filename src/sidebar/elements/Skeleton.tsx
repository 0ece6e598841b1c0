/** Garden's skeleton: stands where a fact will stand, as high as the fact, so that nothing jumps when it comes. */
import { drawn } from '#garden';

interface Properties {
  readonly width: string;
  readonly height?: number;
}

export const Skeleton = ({ width, height = 12 }: Properties) => (
  <span {...drawn.skeleton} style={{ width, height }} aria-hidden="true" />
);
