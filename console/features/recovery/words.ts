import type { Recovery, RecoveryFigures } from '#contract/recovery.ts';
import { wilson } from '#psychology/measure/index.ts';

const numbers = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/** How many people the list holds: something open, or solved and not yet good again. */
export const peopleHere = ({ open, resolved }: Pick<RecoveryFigures, 'open' | 'resolved'>): number => open + resolved;

/** "Three people are. Solve it first, …"; how it stands in one sentence. */
export function standing(figures: Pick<RecoveryFigures, 'open' | 'resolved'>): string {
  const here = peopleHere(figures);
  if (here === 0) return 'Whoever has a bad last moment with us comes here.';
  const many = numbers[here - 1] ?? (here >= 1000 ? '1,000 and more' : String(here));
  return `${many} ${here === 1 ? 'person is' : 'people are'}. Solve it first, then make it good, then ask if it is.`;
}

/** "9 days open", "solved 3 days ago". */
export function sinceWords({ state, since }: Pick<Recovery, 'state' | 'since'>, now: number): string {
  const spell = spellOf(now - Date.parse(since));
  return state === 'open' ? `${spell} open` : `solved ${spell} ago`;
}

function spellOf(ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / 60_000));
  if (minutes < 120) return `${String(minutes)} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${String(hours)} h`;
  return `${String(Math.floor(hours / 24))} days`;
}

/** What to do next where nothing is promised. */
export const nextWords = ({ state }: Pick<Recovery, 'state'>): string =>
  state === 'open' ? 'Solve it, and say when' : 'Ask if it is good now. No survey.';

/** How we know that somebody recovered: in their words where there are some. */
export function howWords({ how, words }: Pick<Recovery, 'how' | 'words'>): string {
  if (words !== null) return how === 'heard' ? `told us: “${words}”` : `“${words}”`;
  return how === 'survey' ? 'rated 4 or 5 of 5' : 'said so';
}

/** The share that recovered, said as carefully as the number of people asks for. */
export function shareWords({ entered, recovered }: RecoveryFigures['week']): string | null {
  if (entered === 0) return null;
  const most = Math.min(recovered, entered);
  const { low, high } = wilson(most, entered);
  const percent = (share: number): string => String(Math.round(share * 100));
  const few = high - low > 0.2 ? 'with so few, ' : '';
  return `Recovered ${String(most)} of ${String(entered)}; ${few}the true share lies anywhere from ${percent(low)} to ${percent(high)} %.`;
}
