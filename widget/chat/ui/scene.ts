import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actions } from '../actions.ts';
import type { State } from '../state.ts';
import type { Clock } from '../times.ts';

/** What every part of the picture may need. */
export interface Scene {
  readonly state: State;
  readonly actions: Actions;
  readonly clock: Clock;
}

export const SceneContext = createContext<Scene | null>(null);

export function useScene(): Scene {
  return useContext(SceneContext) as Scene;
}
