import { Link, Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { classes, Icon, useNarrow } from '../../ui/index.ts';
import { can } from '../session.tsx';
import { settingsPlaces } from './places.ts';
import './Settings.css';

/** The list of settings beside the one that is open; on a phone one at a time. */
export function Settings() {
  const isRoot = useLocation({ select: ({ pathname }) => /^\/settings\/?$/.test(pathname) });
  const isPhone = useNarrow('phone');
  if (isRoot && !isPhone) return <Navigate to="/settings/profile" replace />;
  return (
    <div className={classes('settings', isRoot && 'root')}>
      <SettingsNav isPage={isRoot} />
      {!isRoot && (
        <div className="settings-page">
          <Link to="/settings" className="settings-back only-narrow">
            <Icon name="left" />
            Settings
          </Link>
          <Outlet />
        </div>
      )}
    </div>
  );
}

function SettingsNav({ isPage }: { isPage: boolean }) {
  const places = settingsPlaces.filter((place) => place.can === undefined || can(place.can));
  return (
    <nav className="settings-nav" aria-label="Settings">
      {isPage ? <h1>Settings</h1> : <p className="settings-title">Settings</p>}
      {[...Map.groupBy(places, (place) => place.group)].map(([group, all]) => (
        <section key={group}>
          <h2 className="label">{group}</h2>
          <ul>
            {all.map((place) => (
              <li key={place.to}>
                <Link to={place.to} activeProps={{ 'aria-current': 'page' }}>
                  <Icon name={place.icon} />
                  <span className="grow">{place.label}</span>
                  <Icon name="right" size="small" className="settings-on" />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
