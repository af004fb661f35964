import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon, Sheet } from '../ui/index.ts';
import { MeMenu } from './MeMenu.tsx';
import type { Place } from './places.ts';
import { isUnder, News, RailLink } from './RailLink.tsx';
import './MorePlaces.css';

/** The fifth place at the foot of a phone: everything else, and oneself. */
export function MorePlaces({ places }: { places: readonly Place[] }) {
  const [open, setOpen] = useState(false);
  const isHere = useLocation({ select: ({ pathname }) => places.some(({ under }) => isUnder(pathname, under)) });
  const close = () => setOpen(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-current={isHere ? 'true' : undefined}
        onClick={() => setOpen(true)}
      >
        <Icon name="more" size="large" />
        <span>More</span>
        <News count={places.reduce((sum, { news }) => sum + news, 0)} says="new" />
      </button>
      <Sheet open={open} onOpenChange={setOpen} title="More" className="more-places">
        <nav aria-label="More places">
          <ul>
            {places.map((place) => (
              <li key={place.to}>
                <RailLink place={place} onVisit={close} />
              </li>
            ))}
          </ul>
        </nav>
        <MeMenu onLeave={close} />
      </Sheet>
    </>
  );
}
