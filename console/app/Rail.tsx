import { Link, useLocation } from '@tanstack/react-router';
import { Icon, IconButton, Mark, toggleTheme } from '../ui/index.ts';
import type { IconName } from '../ui/index.ts';
import { MeMenu } from './MeMenu.tsx';
import { useUnseenMentions } from './mentions.ts';
import { focusFirst } from './page-focus.ts';
import './Rail.css';

interface Place {
  readonly to: '/inbox/$view' | '/mentions' | '/search' | '/settings';
  readonly under: string;
  readonly icon: IconName;
  readonly label: string;
  /** How much is new there. */
  readonly news?: number;
}

const inbox: Place = { to: '/inbox/$view', under: '/inbox', icon: 'inbox', label: 'Inbox' };
const mentions: Place = { to: '/mentions', under: '/mentions', icon: 'at', label: 'Mentions' };
const search: Place = { to: '/search', under: '/search', icon: 'search', label: 'Search' };
const settings: Place = { to: '/settings', under: '/settings', icon: 'sliders', label: 'Settings' };

/** The places of the console: at the left, on a phone at the foot. */
export function Rail() {
  return (
    <nav className="rail" aria-label="Main">
      <Link className="rail-brand" to="/" aria-label="Rapport, to the inbox" tabIndex={-1} aria-hidden="true">
        <Mark />
      </Link>
      <ul>
        <RailLink {...inbox} />
        <RailLink {...mentions} news={useUnseenMentions()} />
        <RailLink {...search} />
        <RailLink {...settings} />
      </ul>
      <div className="rail-foot">
        <IconButton className="rail-theme" icon="sun" label="Light or dark" onClick={toggleTheme} />
        <MeMenu />
      </div>
    </nav>
  );
}

function RailLink({ to, under, icon, label, news = 0 }: Place) {
  const isHere = useLocation({ select: ({ pathname }) => pathname.startsWith(under) });
  return (
    <li>
      <Link
        to={to}
        params={{ view: 'mine' }}
        aria-current={isHere ? 'page' : undefined}
        {...(isHere && { onClick: () => void focusFirst() })}
      >
        <Icon name={icon} size="large" />
        <span>{label}</span>
        {news > 0 && (
          <b className="rail-news">
            {news > 99 ? '99+' : news}
            <span className="sr"> new</span>
          </b>
        )}
      </Link>
    </li>
  );
}
