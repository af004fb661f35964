import { createValue } from '../../app/value.ts';

/** Somebody asked to write, by key or by tapping: which paper, and a number that rises with every asking. */
export interface Asked {
  readonly mode: 'reply' | 'note';
  readonly times: number;
}

/** The composer follows this: it turns to the mode and takes the focus whenever `times` rises. */
export const asked = createValue<Asked>({ mode: 'reply', times: 0 });

export const askToWrite = (mode: Asked['mode']): void => asked.set({ mode, times: asked.get().times + 1 });
