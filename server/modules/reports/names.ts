import type { Tx } from '#server/platform/database/tx.ts';
import { listTeams } from '#server/modules/people/index.ts';
import { listTopics } from '#server/modules/resolution/index.ts';
import { listInboxes } from '#server/modules/workspace/index.ts';
import { none } from './cells.ts';

/** What inboxes, teams and topics are called. */
export interface Names {
  readonly inbox: (id: string) => string;
  readonly team: (id: string) => string;
  readonly topic: (id: string) => string;
}

export async function namesIn(tx: Tx): Promise<Names> {
  const [inboxes, teams, topics] = await Promise.all([listInboxes(tx), listTeams(tx, null), listTopics(tx)]);
  const called = (rows: readonly { id: string; name: string }[], without: string) => {
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return (id: string): string => names.get(id) ?? (id === none ? without : 'No longer there');
  };
  return {
    inbox: called(inboxes, 'No inbox'),
    team: called(teams, 'No team'),
    topic: called(topics, 'No topic known'),
  };
}
