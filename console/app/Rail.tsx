import { Link } from '@tanstack/react-router';
import { IconButton, Mark, toggleTheme, useNarrow } from '../ui/index.ts';
import { MeMenu } from './MeMenu.tsx';
import { MorePlaces } from './MorePlaces.tsx';
import { usePlaces } from './places.ts';
import type { Place } from './places.ts';
import { RailLink } from './RailLink.tsx';
import './Rail.css';

/** The places of the console: at the left, on a phone the first of them at the foot. */
export function Rail() {
  const places = usePlaces();
  const isPhone = useNarrow('phone');
  return (
    <nav className="rail" aria-label="Main">
      {isPhone ? <Foot places={places} /> : <Side places={places} />}
    </nav>
  );
}

function Side({ places }: { places: readonly Place[] }) {
  return (
    <>
      <Link className="rail-brand" to="/" aria-label="Rapport, to the inbox" tabIndex={-1} aria-hidden="true">
        <Mark />
      </Link>
      <ul>
        {places.map((place) => (
          <li key={place.to}>
            <RailLink place={place} />
          </li>
        ))}
      </ul>
      <div className="rail-foot">
        <IconButton icon="sun" label="Light or dark" onClick={toggleTheme} />
        <MeMenu />
      </div>
    </>
  );
}

function Foot({ places }: { places: readonly Place[] }) {
  return (
    <ul>
      {places
        .filter(({ main }) => main)
        .map((place) => (
          <li key={place.to}>
            <RailLink place={place} />
          </li>
        ))}
      <li>
        <MorePlaces places={places.filter(({ main }) => main !== true)} />
      </li>
    </ul>
  );
}
