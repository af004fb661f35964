import { statement } from '#server/platform/database/statement.ts';

export interface VisitRow {
  readonly id: string;
  readonly inboxId: string;
  readonly contactId: string | null;
  readonly identified: boolean;
  readonly name: string | null;
  readonly email: string | null;
  readonly timeZone: string | null;
  readonly language: string | null;
}
const columns = 'id, inbox_id, contact_id, identified, name, email, time_zone, language';

export const findVisit = statement<readonly [tokenHash: string], VisitRow>(
  'visits.find',
  `select ${columns} from visits where workspace_id = $1 and token_hash = $2 and ended_at is null`,
);
export const visitById = statement<readonly [id: string], VisitRow>(
  'visits.by_id',
  `select ${columns} from visits where workspace_id = $1 and id = $2 and ended_at is null`,
);
/** A visit's turns queue up here until it has a contact, so that parallel first messages make one. */
export const lockVisit = statement<readonly [id: string], VisitRow>(
  'visits.lock',
  `select ${columns} from visits where workspace_id = $1 and id = $2 and ended_at is null for no key update`,
);
export const insertVisit = statement<
  readonly [
    id: string,
    inboxId: string,
    tokenHash: string,
    timeZone: string | null,
    language: string | null,
    beforeId: string | null,
  ],
  VisitRow
>(
  'visits.insert',
  `insert into visits (workspace_id, id, inbox_id, token_hash, time_zone, language, before_id) values ($1, $2, $3, $4, $5, $6, $7) returning ${columns}`,
);
export const bindVisit = statement<readonly [id: string, contactId: string, identified: boolean], VisitRow>(
  'visits.bind',
  `update visits set contact_id = $3, identified = $4, last_seen_at = now() where workspace_id = $1 and id = $2 returning ${columns}`,
);
export const nameVisit = statement<readonly [id: string, name: string | null, email: string | null], VisitRow>(
  'visits.name',
  `update visits set name = coalesce($3, name), email = coalesce($4, email) where workspace_id = $1 and id = $2 returning ${columns}`,
);
