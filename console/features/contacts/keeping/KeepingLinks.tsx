import { Link } from '@tanstack/react-router';
import type { Permission } from '#contract/permissions.ts';
import { useCan } from '../../../app/session.tsx';
import { Icon } from '../../../ui/index.ts';
import type { IconName } from '../../../ui/index.ts';
import './keeping.css';

const places = [
  { to: '/customers', label: 'Everybody', icon: 'people', can: 'contacts.read' },
  { to: '/customers/companies', label: 'Companies', icon: 'box', can: 'contacts.read' },
  { to: '/customers/segments', label: 'Segments', icon: 'filter', can: 'contacts.read' },
  { to: '/customers/alike', label: 'Perhaps the same', icon: 'merge', can: 'contacts.merge' },
  { to: '/customers/files', label: 'Files in and out', icon: 'upload', can: 'contacts.import' },
  { to: '/customers/requests', label: 'Requests', icon: 'lock', can: 'contacts.privacy' },
] as const satisfies readonly { to: string; label: string; icon: IconName; can: Permission }[];

/** The pages around the list of customers. */
export function KeepingLinks() {
  return (
    <nav aria-label="Customers" className="keeping-links">
      {places.map((place) => (
        <PlaceLink key={place.to} {...place} />
      ))}
    </nav>
  );
}

function PlaceLink({ to, label, icon, can }: (typeof places)[number]) {
  if (!useCan(can)) return null;
  return (
    <Link to={to} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }} preload={false}>
      <Icon name={icon} size="small" /> {label}
    </Link>
  );
}
