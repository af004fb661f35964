import { randomUUID } from 'node:crypto';
import { judge, type Verdict } from './crash/judge.ts';
import { openTraffic } from './crash/traffic.ts';
import { dataFolder, startRapport, type Rapport } from './rapport.ts';
import { openShop } from './shop.ts';
import type { Stage } from './stage.ts';

const usual = { rounds: 5, messages: 2_000 };

/** `kill -9` in the middle of traffic, of the server and of server and database in turns: nothing acknowledged may be lost. */
export async function crash(stage: Stage): Promise<void> {
  const total = await killRepeatedly(stage, stage.rounds ?? usual.rounds, stage.messages ?? usual.messages);
  const zero = { unit: 'messages', limit: 0, ratio: null };
  stage.report({ case: 'acknowledged', figure: total.acknowledged, unit: 'messages', limit: null, ratio: null });
  stage.report({ case: 'lost', figure: total.lost, ...zero });
  stage.report({ case: 'doubled', figure: total.doubled, ...zero });
  stage.report({ case: 'out of order', figure: total.outOfOrder, ...zero });
  if (total.lost + total.doubled + total.outOfOrder > 0) throw new Error('messages were lost, doubled or out of order');
}

/** The sum of the verdicts of all rounds. */
export async function killRepeatedly(
  stage: Pick<Stage, 'atEnd' | 'note'>,
  rounds: number,
  messages: number,
): Promise<Verdict> {
  const folder = dataFolder(stage);
  let rapport = await startRapport(stage, folder);
  const { key, api } = await openShop(rapport.url);
  let total: Verdict = { acknowledged: 0, lost: 0, doubled: 0, outOfOrder: 0 };
  for (let round = 1; round <= rounds; round++) {
    const run = randomUUID();
    const traffic = openTraffic(run, messages);
    const at = (): Parameters<typeof traffic.pump>[0] => ({ url: rapport.url, key, inbox: api.id });
    const also = round % 2 === 1 ? 'server' : 'server and database';
    const killed = killAt(rapport, also, traffic.reached(Math.ceil(messages * (0.2 + 0.6 * Math.random()))));
    await traffic.pump(at());
    await killed;
    const before = traffic.acknowledged();
    rapport = await startRapport(stage, folder);
    await traffic.pump(at());
    const verdict = await judge(rapport.database, run, traffic.notes);
    stage.note(
      `Round ${String(round)}: killed ${also} after ${String(before)} of ${String(messages)} messages. Lost ${String(verdict.lost)}, doubled ${String(verdict.doubled)}, out of order ${String(verdict.outOfOrder)}.`,
    );
    if (verdict.acknowledged !== messages)
      throw new Error(
        `only ${String(verdict.acknowledged)} of ${String(messages)} messages were acknowledged after the restart`,
      );
    total = added(total, verdict);
  }
  await rapport.stop();
  return total;
}

async function killAt(rapport: Rapport, also: Parameters<Rapport['kill']>[0], moment: Promise<void>): Promise<void> {
  await moment;
  await rapport.kill(also);
}

const added = (a: Verdict, b: Verdict): Verdict => ({
  acknowledged: a.acknowledged + b.acknowledged,
  lost: a.lost + b.lost,
  doubled: a.doubled + b.doubled,
  outOfOrder: a.outOfOrder + b.outOfOrder,
});
