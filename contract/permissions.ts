/** Everything that can be done, in plain words. The roles editor, the API keys and the documentation read this table. */
export const permissions = {
  'conversations.read': 'See conversations that are theirs, their teams’ or no team’s',
  'conversations.readAll': 'See every conversation of the workspace',
  'conversations.reply': 'Answer customers',
  'conversations.note': 'Write notes for the team',
  'conversations.assign': 'Give conversations to people and teams',
  'conversations.resolve': 'Resolve, reopen and snooze conversations',
  'conversations.tag': 'Set tags, priority and subject',
  'conversations.receive': 'Bring customers’ messages in through the API channel',
  'conversations.backdate': 'Bring in messages with the time at which they were written',
  'mail.parked': 'See mail that could not be read, and have it read again',
  'contacts.read': 'See customers',
  'contacts.edit': 'Change what is known of customers',
  'contacts.merge': 'Merge customers that are one person, and undo it',
  'contacts.define': 'Define fields, companies and segments',
  'contacts.import': 'Bring customers in and out as files',
  'contacts.privacy': 'Hand out and erase all that is kept of a customer',
  'contacts.happen': 'Report what customers do elsewhere, such as orders',
  'calls.log': 'Log calls and promise to call back',
  'calls.receive': 'Report calls from a telephone system',
  'balance.read': 'See how customers’ experience stands',
  'balance.correct': 'Take a moment off a customer’s experience, with a reason',
  'recovery.work': 'Work through the people who were last left on a low',
  'surveys.read': 'See surveys and what customers answered',
  'surveys.follow': 'Follow up on answers',
  'surveys.manage': 'Make surveys, and decide whom they go to',
  'topics.correct': 'Correct the topic of a conversation',
  'topics.manage': 'Define topics and their rules',
  'loyalty.read': 'See loyalty programmes and customers’ cards',
  'loyalty.serve': 'Let customers join, redeem for them, and give out rewards',
  'loyalty.manage': 'Make loyalty programmes, rewards and experiments',
  'goodwill.give': 'Give gestures within one’s budget, and ask for more',
  'goodwill.credit': 'See customers’ credit, and note what they used of it',
  'goodwill.approve': 'Approve gestures above the limit',
  'goodwill.manage': 'Set budgets, kinds and limits of gestures',
  'goodwill.audit': 'See the fairness of gestures and what they changed',
  'reports.read': 'See reports',
  'reports.schedule': 'Have reports sent by mail',
  'reports.colleagues': 'See figures of single colleagues, where an owner has switched them on',
  'reports.showColleagues': 'Switch figures of single colleagues on and off',
  'feelings.correct': 'Correct the reading of a feeling',
  'feelings.review': 'See how often readings are corrected, and let the reader learn from it',
  'people.read': 'See colleagues and teams',
  'people.invite': 'Invite colleagues',
  'people.manage': 'Change roles and teams, and take people off the workspace',
  'workspace.read': 'See the settings of the workspace',
  'workspace.manage': 'Change inboxes, hours and the settings of the workspace',
  'workspace.keys': 'Make and revoke API keys',
} as const;

export type Permission = keyof typeof permissions;
export const allPermissions = Object.keys(permissions) as Permission[];

const agent = [
  'conversations.read',
  'conversations.reply',
  'conversations.note',
  'conversations.assign',
  'conversations.resolve',
  'conversations.tag',
  'contacts.read',
  'contacts.edit',
  'contacts.merge',
  'calls.log',
  'balance.read',
  'balance.correct',
  'recovery.work',
  'surveys.read',
  'surveys.follow',
  'topics.correct',
  'loyalty.read',
  'loyalty.serve',
  'goodwill.give',
  'goodwill.credit',
  'feelings.correct',
  'people.read',
  'workspace.read',
] as const satisfies readonly Permission[];

const lead = [
  ...agent,
  'conversations.readAll',
  'mail.parked',
  'feelings.review',
  'contacts.define',
  'contacts.import',
  'surveys.manage',
  'topics.manage',
  'reports.read',
  'reports.schedule',
  'reports.colleagues',
  'loyalty.manage',
  'goodwill.approve',
  'goodwill.audit',
  'people.invite',
] as const satisfies readonly Permission[];

const admin = [
  ...lead,
  'conversations.receive',
  'conversations.backdate',
  'contacts.privacy',
  'contacts.happen',
  'calls.receive',
  'goodwill.manage',
  'people.manage',
  'workspace.manage',
  'workspace.keys',
] as const satisfies readonly Permission[];

const owner = [...admin, 'reports.showColleagues'] as const satisfies readonly Permission[];

/** Roles as sets of permissions. Only an owner may make or change an owner. */
export const roles = { owner, admin, lead, agent } as const satisfies Record<string, readonly Permission[]>;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as [Role, ...Role[]];

/** Whether a role holds a permission. */
export function holds(role: Role, permission: Permission): boolean {
  return (roles[role] as readonly Permission[]).includes(permission);
}
