import { createContext, useContext } from 'react';
import type { Sandbox } from '../sandbox.ts';

const context = createContext<Sandbox | null>(null);
export const SandboxProvider = context.Provider;

export function useSandbox(): Sandbox {
  const sandbox = useContext(context);
  if (!sandbox) throw new Error('There is no sandbox around this component');
  return sandbox;
}
