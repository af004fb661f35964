import type { Permission } from '#contract/permissions.ts';
import type { IconName } from '../ui/index.ts';
import { useWaitingGestures } from './gestures.ts';
import { useUnseenMentions } from './mentions.ts';
import { useLeftOnALow } from './recovery-figures.ts';
import { can, useMe } from './session.tsx';

interface Known {
  readonly to: string;
  /** Every address below it belongs to the place. */
  readonly under: string;
  readonly icon: IconName;
  readonly label: string;
  /** Who may go there; without it everybody. */
  readonly can?: Permission;
  /** On a phone it stands at the foot itself, the others under More. */
  readonly main?: true;
  /** What is counted there. */
  readonly counts?: keyof Counts;
}
interface Counts {
  readonly mentions: number;
  readonly recovery: number;
  readonly gestures: number;
}

/** The places of the console, in their order. To add one, add a line. */
const all = [
  { to: '/inbox/$view', under: '/inbox', icon: 'inbox', label: 'Inbox', main: true },
  {
    ...{ to: '/recovery', under: '/recovery', icon: 'lifebuoy', label: 'Recovery', can: 'recovery.work' },
    ...{ main: true, counts: 'recovery' },
  },
  { to: '/customers', under: '/customers', icon: 'person', label: 'Customers', can: 'contacts.read', main: true },
  { to: '/loyalty', under: '/loyalty', icon: 'stamps', label: 'Loyalty', can: 'loyalty.read' },
  {
    ...{ to: '/goodwill', under: '/goodwill', icon: 'gift', label: 'Goodwill', can: 'goodwill.give' },
    counts: 'gestures',
  },
  { to: '/reports/$page', under: '/reports', icon: 'bars', label: 'Reports', can: 'reports.read' },
  { to: '/surveys', under: '/surveys', icon: 'speech', label: 'Surveys', can: 'surveys.read' },
  { to: '/mentions', under: '/mentions', icon: 'at', label: 'Mentions', counts: 'mentions' },
  { to: '/search', under: '/search', icon: 'search', label: 'Search', main: true },
  { to: '/settings', under: '/settings', icon: 'sliders', label: 'Settings' },
] as const satisfies readonly Known[];

/** A place as it stands in the rail. */
export interface Place extends Omit<Known, 'to' | 'counts'> {
  readonly to: (typeof all)[number]['to'];
  /** How much is there to be looked at. */
  readonly news: number;
  /** What the number says. */
  readonly says: string;
}

const says: Readonly<Record<keyof Counts, string>> = {
  mentions: 'new',
  recovery: 'left on a low',
  gestures: 'waiting for a yes',
};

/** The places that whoever is signed in may go to, with what is new there. */
export function usePlaces(): readonly Place[] {
  useMe(); // so that a change of one's role is seen
  const counts: Counts = { mentions: useUnseenMentions(), recovery: useLeftOnALow(), gestures: useWaitingGestures() };
  const mine = (all as readonly (Known & Pick<Place, 'to'>)[]).filter(
    (place) => place.can === undefined || can(place.can),
  );
  return mine.map(({ counts: counted, ...place }) => ({
    ...place,
    news: counted === undefined ? 0 : counts[counted],
    says: counted === undefined ? 'new' : says[counted],
  }));
}
