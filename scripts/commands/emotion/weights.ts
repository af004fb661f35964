import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readerOf, type Reader } from '#psychology/emotion/index.ts';
import { loadModel } from '#psychology/emotion/model/index.ts';
import type { Model } from '#psychology/emotion/model/index.ts';
import { setupError } from '#server/platform/setup-error.ts';

/** Where the trained weights stand. */
export const weightsFile = fileURLToPath(new URL('../../../psychology/emotion/weights/emotion.bin', import.meta.url));

export const loadWeights = (): Model => loadModel(bytes());

export const loadReader = (): Reader => readerOf(bytes());

function bytes(): Uint8Array {
  if (!existsSync(weightsFile))
    throw setupError('There are no trained weights.', 'Train them: npm run rapport -- help train');
  return readFileSync(weightsFile);
}
