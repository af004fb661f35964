import type { Permission } from '#contract/permissions.ts';
import type { IconName } from '../../ui/index.ts';

export interface SettingsPlace {
  readonly to:
    | '/settings/profile'
    | '/settings/figures'
    | '/settings/sign-ins'
    | '/settings/keys'
    | '/settings/people'
    | '/settings/teams'
    | '/settings/workspace'
    | '/settings/fields'
    | '/settings/reader'
    | '/settings/topics'
    | '/settings/inboxes'
    | '/settings/parked-mail'
    | '/settings/api-keys';
  readonly label: string;
  readonly icon: IconName;
  readonly group: string;
  readonly can?: Permission;
}

/** The settings, in the order in which people look for them. */
export const settingsPlaces: readonly SettingsPlace[] = [
  { to: '/settings/profile', label: 'Profile', icon: 'person', group: 'You' },
  { to: '/settings/figures', label: 'Your figures', icon: 'bars', group: 'You' },
  { to: '/settings/sign-ins', label: 'Sign-ins', icon: 'lock', group: 'You' },
  { to: '/settings/keys', label: 'Keys', icon: 'keyboard', group: 'You' },
  { to: '/settings/people', label: 'People', icon: 'people', group: 'Team', can: 'people.read' },
  { to: '/settings/teams', label: 'Teams', icon: 'team', group: 'Team', can: 'people.read' },
  { to: '/settings/workspace', label: 'Workspace', icon: 'globe', group: 'House', can: 'workspace.read' },
  { to: '/settings/fields', label: 'Fields', icon: 'card', group: 'House', can: 'contacts.define' },
  { to: '/settings/reader', label: 'Reader of feelings', icon: 'eye', group: 'House', can: 'feelings.review' },
  { to: '/settings/topics', label: 'Topics', icon: 'speech', group: 'House', can: 'topics.manage' },
  { to: '/settings/inboxes', label: 'Inboxes', icon: 'inbox', group: 'House', can: 'workspace.read' },
  { to: '/settings/parked-mail', label: 'Parked mail', icon: 'mail', group: 'House', can: 'mail.parked' },
  { to: '/settings/api-keys', label: 'API keys', icon: 'link', group: 'House', can: 'workspace.keys' },
];
