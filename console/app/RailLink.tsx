import { Link, useLocation } from '@tanstack/react-router';
import { Icon } from '../ui/index.ts';
import { focusFirst } from './page-focus.ts';
import type { Place } from './places.ts';

interface RailLinkProps {
  readonly place: Place;
  readonly onVisit?: () => void;
}

/** One place: its sign, its name, and how much is new there. */
export function RailLink({ place: { to, under, icon, label, news, says }, onVisit }: RailLinkProps) {
  const isHere = useLocation({ select: ({ pathname }) => isUnder(pathname, under) });
  const visit = () => {
    onVisit?.();
    if (isHere) focusFirst();
  };
  return (
    <Link to={to} params={{ view: 'mine', page: 'promise' }} aria-current={isHere ? 'page' : undefined} onClick={visit}>
      <Icon name={icon} size="large" />
      <span>{label}</span>
      <News count={news} says={says} />
    </Link>
  );
}

/** So much is to be looked at; nothing where nothing is. */
export function News({ count, says }: { count: number; says: string }) {
  if (count === 0) return null;
  return (
    <b className="rail-news">
      {count > 99 ? '99+' : count}
      <span className="sr"> {says}</span>
    </b>
  );
}

/** Whether an address belongs to a place. */
export const isUnder = (pathname: string, under: string): boolean =>
  pathname === under || pathname.startsWith(`${under}/`);
