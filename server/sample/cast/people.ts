import type { Role } from '#contract/permissions.ts';

/** Who answers at Lark & Kettle. `owner` is whoever made the workspace; the others are made up. */
export type Colleague = 'owner' | 'tomas' | 'aisha' | 'piet';

interface Agent {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** The shop's people without its owner. Their addresses lie in a domain that nobody can own (RFC 2606). */
export const agents: Readonly<Record<Exclude<Colleague, 'owner'>, Agent>> = {
  tomas: { name: 'Tomás Keane', email: 'tomas@larkandkettle.example', role: 'lead' },
  aisha: { name: 'Aisha Rahman', email: 'aisha@larkandkettle.example', role: 'agent' },
  piet: { name: 'Piet Jansen', email: 'piet@larkandkettle.example', role: 'agent' },
};

export type TeamName = 'Orders' | 'Coffee help';

export const teams: Readonly<Record<TeamName, readonly Colleague[]>> = {
  Orders: ['owner', 'tomas', 'aisha', 'piet'],
  'Coffee help': ['owner', 'tomas', 'aisha'],
};
