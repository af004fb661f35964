import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { weightsFile } from '../commands/emotion/weights.ts';
import { root } from '../run.ts';

/** Trains the reader of feelings anew, by the command itself: the same data and seed give the committed bytes. */
export async function checkWeights(data: string): Promise<void> {
  if (!existsSync(path.join(data, 'goemotions'))) return;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-weights-'));
  const out = path.join(folder, 'emotion.bin');
  try {
    const command = ['scripts/rapport.ts', 'train', 'emotion', '--data', data, '--out', out];
    await promisify(execFile)(process.execPath, command, { cwd: root });
    if (!readFileSync(out).equals(readFileSync(weightsFile)))
      throw new Error('training does not give the committed weights; train them: npm run rapport -- help train');
    console.log('the weights of the reader of feelings are trained anew, byte for byte');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
