import type { Design } from '#contract/programme-design.ts';
import type { Programme } from '#contract/programmes.ts';
import { statement } from '#server/platform/database/statement.ts';

export interface ProgrammeRow {
  readonly id: string;
  readonly name: string;
  readonly unit: Programme['unit'];
  readonly status: Programme['status'];
  readonly version: number;
  readonly design: Design;
  readonly createdAt: string;
  readonly publishedAt: string | null;
  readonly endedAt: string | null;
}
const columns = 'p.id, p.name, p.unit, p.status, p.version, p.design, p.created_at, p.published_at, p.ended_at';

const members = `(select count(*)::int from memberships m where m.workspace_id = $1 and m.programme_id = p.id and m.left_at is null)`;
export const listProgrammes = statement<readonly [], ProgrammeRow & { readonly members: number }>(
  'programmes.list',
  `select ${columns}, ${members} as members from programmes p where p.workspace_id = $1 order by p.created_at desc, p.id`,
);
/** Those that customers may see: what they have in an ended one stays on their page for a year. */
export const programmesInSight = statement<readonly [now: string], ProgrammeRow>(
  'programmes.in_sight',
  `select ${columns} from programmes p where p.workspace_id = $1 and p.version > 0
     and (p.ended_at is null or p.ended_at > $2::timestamptz - interval '1 year') order by p.created_at desc, p.id`,
);
export const findProgramme = statement<readonly [id: string], ProgrammeRow>(
  'programmes.find',
  `select ${columns} from programmes p where p.workspace_id = $1 and p.id = $2`,
);
export const lockProgramme = statement<readonly [id: string], ProgrammeRow>(
  'programmes.lock',
  `select ${columns} from programmes p where p.workspace_id = $1 and p.id = $2 for no key update of p`,
);
export const countMembers = statement<readonly [id: string], { members: number }>(
  'programmes.members',
  `select ${members} as members from programmes p where p.workspace_id = $1 and p.id = $2`,
);
export const insertProgramme = statement<
  readonly [id: string, name: string, unit: string, design: string, at: string],
  never
>(
  'programmes.insert',
  'insert into programmes (workspace_id, id, name, unit, design, created_at) values ($1, $2, $3, $4, $5, $6)',
);
export const saveProgramme = statement<
  readonly [
    id: string,
    name: string,
    status: string,
    version: number,
    design: string,
    publishedAt: string | null,
    endedAt: string | null,
  ],
  never
>(
  'programmes.save',
  `update programmes set name = $3, status = $4, version = $5, design = $6, published_at = $7, ended_at = $8
   where workspace_id = $1 and id = $2`,
);
export const deleteProgramme = statement<readonly [id: string], { id: string }>(
  'programmes.delete',
  'delete from programmes where workspace_id = $1 and id = $2 and version = 0 returning id',
);

/** The next programme that ended before a moment and whose members may still hold something. */
export const toClose = statement<readonly [endedBefore: string], Pick<ProgrammeRow, 'id' | 'design'>>(
  'programmes.to_close',
  `select id, design from programmes where workspace_id = $1 and status = 'ended' and ended_at <= $2 and closed_at is null
   order by ended_at, id limit 1 for no key update`,
);
export const closeProgramme = statement<readonly [id: string, at: string], never>(
  'programmes.close',
  'update programmes set closed_at = $3 where workspace_id = $1 and id = $2',
);

export interface VersionRow {
  readonly programmeId: string;
  readonly version: number;
  readonly design: Design;
  /** Where the house was reached when it was published. */
  readonly origin: string;
}
export const insertVersion = statement<
  readonly [programmeId: string, version: number, design: string, by: string | null, at: string, origin: string],
  never
>(
  'programmes.publish',
  `insert into programme_versions (workspace_id, programme_id, version, design, published_by, published_at, origin)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);
export const findVersion = statement<readonly [programmeId: string, version: number], VersionRow>(
  'programmes.version',
  'select programme_id, version, design, origin from programme_versions where workspace_id = $1 and programme_id = $2 and version = $3',
);
/** Every version that somebody is in, and the one that newcomers join, of programmes that give steps now. */
export const versionsThatEarn = statement<readonly [], VersionRow & { readonly unit: Programme['unit'] }>(
  'programmes.that_earn',
  `select v.programme_id, v.version, v.design, v.origin, p.unit from programmes p
   join programme_versions v on v.workspace_id = p.workspace_id and v.programme_id = p.id
   where p.workspace_id = $1 and p.status in ('published', 'paused')`,
);
