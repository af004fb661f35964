import type { ColleagueFigures, colleagueFiguresRoutes } from '#contract/colleague-figures.ts';
import type { Input } from '#contract/define.ts';
import { happen } from '#server/happen.ts';
import { notFound, Problem, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { findAgent, self } from '#server/modules/people/index.ts';
import { insertSwitch, newestSwitch, noteReader, readersOf, type SwitchRow } from './store.ts';

type Wanted = Input<(typeof colleagueFiguresRoutes)['PUT /colleague-figures/setting']>['body'];

function settingOf(row: SwitchRow | undefined): ColleagueFigures {
  const { shown = false, basis = null, agreedOn = null, words = null } = row ?? {};
  return {
    ...{ kind: 'colleagueFigures', shown },
    switched: row === undefined ? null : { id: row.id, by: row.byName, at: row.at },
    agreed: basis === null || agreedOn === null || words === null ? null : { basis, agreedOn, words },
  };
}

/** What holds now, and whether the caller has read its words. A key has nothing to read. */
export async function setting({ tx, caller }: Ctx): Promise<ColleagueFigures & { read: boolean }> {
  const [row] = await newestSwitch(tx);
  const readers = row === undefined ? [] : await readersOf(tx, row.id);
  return { ...settingOf(row), read: readers.some(({ agentId }) => agentId === caller.agentId) };
}

/** A person switches, by name; whoever switched it on knows the words. */
export async function change(ctx: Ctx, body: Wanted): Promise<ColleagueFigures> {
  const { tx, now } = ctx;
  const [me] = await findAgent(tx, self(ctx));
  if (me === undefined) throw notFound();
  const { shown, basis = null, agreedOn = null, words = null } = body;
  if (agreedOn !== null && agreedOn > now.slice(0, 10))
    throw refused('agreedOn', 'name the day on which it was agreed, not one to come');
  const [made] = await insertSwitch(tx, newId(), shown, basis, agreedOn, words, me.id, me.name, now);
  if (made === undefined) throw notFound();
  await noteReader(tx, made.id, me.id, now);
  await happen(ctx, 'figures.switched', { agents: settingOf(made) });
  return settingOf(made);
}

/** Only of what holds now: what was read of an earlier switch says nothing of this one. */
export async function noteRead(ctx: Ctx, id: string): Promise<Record<string, never>> {
  const [row] = await newestSwitch(ctx.tx);
  if (row?.id !== id) throw refused('id', 'this is not the newest switch; read what holds now');
  await noteReader(ctx.tx, id, self(ctx), ctx.now);
  return {};
}

/** The colleagues who may be shown: those who have read the words. Refuses where an owner has not switched it on. */
export async function readersWhereShown({ tx }: Ctx): Promise<ReadonlySet<string>> {
  const [row] = await newestSwitch(tx);
  if (row?.shown !== true)
    throw new Problem(
      403,
      'colleague_figures_off',
      'Figures of single colleagues are off here. An owner can switch them on once that is agreed with the works council or the colleagues; everybody then sees who did, when and why. Your own are under “Your figures”.',
    );
  return new Set((await readersOf(tx, row.id)).map(({ agentId }) => agentId));
}
