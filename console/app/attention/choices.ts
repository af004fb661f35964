import { createValue } from '../value.ts';

/** How somebody wants to be called while the console is not before them; each is off until they say so. */
export interface AttentionChoices {
  readonly notify: boolean;
  readonly sound: boolean;
}

const none: AttentionChoices = { notify: false, sound: false };
const choices = createValue(none);
let place = '';

/** Reads a person's choices from this browser. */
export function loadAttention(agentId: string): void {
  place = `attention:${agentId}`;
  choices.set(read());
}

function read(): AttentionChoices {
  try {
    const { notify, sound } = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<AttentionChoices>;
    return { notify: notify === true, sound: sound === true };
  } catch {
    return none;
  }
}

export function chooseAttention(change: Partial<AttentionChoices>): void {
  choices.set({ ...choices.get(), ...change });
  localStorage.setItem(place, JSON.stringify(choices.get()));
}

export const attentionChoices = choices.get;
export const useAttentionChoices = choices.use;
