/**
 * What a state is made of never changes in place, but findings and plan are worked out anew for each state. So a
 * component is drawn again only when what it shows differs in content.
 */
import { type FunctionComponent, memo, type NamedExoticComponent } from 'react';

const plain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);

/** Whether two plain values say the same; anything else, a function or a map, is only itself. */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!plain(a) || !plain(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key in b && deepEqual(Reflect.get(a, key), Reflect.get(b, key)));
}

/** A component that is left alone as long as its properties say the same. */
export const memoDeep = <P extends object>(component: FunctionComponent<P>): NamedExoticComponent<P> =>
  memo(component, deepEqual);
