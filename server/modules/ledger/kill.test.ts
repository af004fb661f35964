import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { openHouse } from '#test/support/house.ts';
import type { House } from '#test/support/house.ts';
import { openDesk, type Desk } from './desk.fixture.ts';
import type { Wish } from './move.ts';

/** Rounds of parallel movers that are killed and repeated. More by hand: RAPPORT_LEDGER_ROUNDS. */
const rounds = Number(process.env['RAPPORT_LEDGER_ROUNDS'] ?? 4);
const linksEach = 400;

let house: House;
let desk: Desk;
let workspaceId: string;
const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-ledger-'));

beforeAll(async () => {
  house = await openHouse();
  ({ workspaceId } = await house.workspace());
  desk = await openDesk(house, workspaceId);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.close();
});

interface Link {
  readonly link: string;
  readonly wishes: readonly Wish[];
}

test(
  'killed in the middle and repeated, in parallel: each source counts once and no book is out',
  { timeout: 300_000 },
  async () => {
    for (let round = 0; round < rounds; round++) {
      const accounts = await Promise.all(Array.from({ length: 5 }, () => desk.holder()));
      const links = Array.from({ length: linksEach }, (_, n) => linkOf(accounts, `round ${String(round)} event`, n));
      const answered = await hurry(links, 40 + round * 60);
      const again = await hurry(links, null);
      expect(again.size).toBe(linksEach);
      for (const [n, answer] of answered) if (answer === 'done') expect(again.get(n)).toBe('done');
      const awards = links.filter((_, n) => n % 4 === 0 && again.get(n) === 'done');
      // Two awards name one source: one of them was credited.
      expect(awards).toHaveLength(linksEach / 8);
      expect(await desk.check()).toMatchObject({ wrong: [] });
    }
  },
);

/** An award (every second for the same source as the one before), a gift, a redemption, two gifts of one link. */
function linkOf(accounts: readonly string[], round: string, n: number): Link {
  const one = (step: number): string => accounts[(n * 7 + step) % accounts.length] ?? '';
  const link = newId();
  if (n % 4 === 0) {
    const source = `${round} ${String(Math.floor(n / 8))}`;
    return { link, wishes: [desk.wish(desk.issued, one(0), 50, { source })] };
  }
  if (n % 4 === 1) return { link, wishes: [desk.wish(one(0), one(1), 10)] };
  if (n % 4 === 2) return { link, wishes: [desk.wish(one(0), desk.redeemed, 5)] };
  return { link, wishes: [desk.wish(one(0), one(1), 3), desk.wish(one(1), one(2), 3)] };
}

/** Moves them all, or dies after so many milliseconds of work; what each was answered. */
function hurry(links: readonly Link[], dieAfterMs: number | null): Promise<Map<number, string>> {
  const file = path.join(folder, 'links.json');
  writeFileSync(file, JSON.stringify(links));
  const given = { database: house.database.app, workspaceId, links: file, atOnce: 8 };
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'hurried.fixture.ts'), JSON.stringify(given)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const answers = new Map<number, string>();
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    if (answers.size === 0 && dieAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), dieAfterMs);
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [n, answer] = line.split(' ');
      answers.set(Number(n), answer ?? '');
    }
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', () => done(answers));
  });
}
