import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { killRepeatedly } from './crash.ts';
import { judge } from './crash/judge.ts';
import type { Noted } from './crash/traffic.ts';
import { dataFolder, startRapport } from './rapport.ts';
import { openShop } from './shop.ts';
import { openLine } from './load/line.ts';
import { openStage } from './stage.ts';

const { stage, clear } = openStage({
  small: true,
  rounds: undefined,
  messages: undefined,
  data: undefined,
  report: () => undefined,
  note: () => undefined,
});
afterAll(clear);

test(
  'five kills in the middle of 2,000 messages each lose, double and disorder nothing',
  { timeout: 300_000 },
  async () => {
    const total = await killRepeatedly(stage, 5, 2_000);
    expect(total).toEqual({ acknowledged: 10_000, lost: 0, doubled: 0, outOfOrder: 0 });
  },
);

test('the judge sees a lost, a doubled and a misplaced message', { timeout: 120_000 }, async () => {
  const rapport = await startRapport(stage, dataFolder(stage));
  const { key, api } = await openShop(rapport.url);
  const line = openLine(rapport.url);
  const notes: Noted[] = [];
  for (let index = 0; index < 4; index++) {
    const note: Noted = { clientId: `judged-0-${String(index)}`, customer: 'judged-0', index, seq: index + 1 };
    const body = JSON.stringify({
      clientId: note.clientId,
      from: { externalId: note.customer },
      text: `${note.clientId}: hello`,
    });
    await line.send('POST', `/api/v1/inboxes/${api.id}/messages`, `authorization: Bearer ${key}\r\n`, body);
    notes.push(note);
  }
  line.close();
  expect(await judge(rapport.database, 'judged', notes)).toEqual({
    acknowledged: 4,
    lost: 0,
    doubled: 0,
    outOfOrder: 0,
  });

  const client = new pg.Client(rapport.database);
  await client.connect();
  await client.query(`delete from messages where text like 'judged-0-3:%'`);
  await client.query(`update messages set text = 'judged-0-1: again' where text like 'judged-0-2:%'`);
  await client.end();
  const verdict = await judge(rapport.database, 'judged', notes);
  expect(verdict).toMatchObject({ acknowledged: 4, lost: 2, doubled: 1 });

  const swapped = [notes[1], notes[0]].flatMap((note) => note ?? []);
  expect((await judge(rapport.database, 'judged', swapped)).outOfOrder).toBe(2);
  await rapport.stop();
});
