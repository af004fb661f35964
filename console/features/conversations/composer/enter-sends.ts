import { me } from '../../../app/session.tsx';
import { createValue } from '../../../app/value.ts';

const place = () => `enter-sends:${me()?.agent.id ?? ''}`;
const changed = createValue(0);

const enterSends = (): boolean => localStorage.getItem(place()) === 'yes';

/** Whether Enter sends and Shift Enter begins a line; each person chooses for this browser. */
export function useEnterSends(): boolean {
  changed.use();
  return enterSends();
}

export function toggleEnterSends(): void {
  if (enterSends()) localStorage.removeItem(place());
  else localStorage.setItem(place(), 'yes');
  changed.set(changed.get() + 1);
}
