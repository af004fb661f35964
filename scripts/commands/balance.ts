import { parseArgs } from 'node:util';
import { recompute } from '#server/modules/feelings/index.ts';
import { setupError } from '#server/platform/setup-error.ts';
import { quiet } from '../say.ts';
import { withTurns } from './with-turns.ts';

export const usage = `npm run rapport -- balance recompute

  Reckons the experience balance of every customer anew out of their moments, in every workspace that keeps them, and says
  how many were done. It is done each night by itself; here at once. Works on a stopped installation and beside a running one.`;

export async function run(args: readonly string[]): Promise<void> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  if (positionals.join(' ') !== 'recompute')
    throw setupError('Say what to do: recompute.', 'What it takes: npm run rapport -- help balance');
  await withTurns(async (owner, takeTurn) => {
    const { rows } = await owner.query('select id, name from workspaces where keeps_balance order by created_at, id');
    for (const { id, name } of rows as { id: string; name: string }[]) {
      const start = performance.now();
      const told = (done: number): void => {
        if (done % 100_000 === 0) process.stderr.write(`${quiet(`${String(done)} customers`)}\n`);
      };
      const done = await recompute({ workspaceId: id, takeTurn }, told);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${name}: ${String(done)} balances in ${seconds} s`);
    }
  });
}
