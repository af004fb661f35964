import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '#psychology/emotion/model/fingerprint.ts';
import { loadWeights, weightsFile } from './weights.ts';

const model = loadWeights();
const verdict = (text: string): string => model.verdict(model.score(text).feelings);

describe('the committed weights', () => {
  it('fit the features; if not, train anew: npm run rapport -- help train', () => {
    expect(model.header.fingerprint).toBe(fingerprint());
  });

  it.each([
    ['You lied to me and I am furious. This is a disgrace.', 'anger'],
    ['Thank you so much, you have been a great help!', 'gratitude'],
    ['Where can I change the address of my order?', 'neutral'],
    ["I'm so worried that my savings are gone, please tell me they are safe", 'anxiety'],
  ])('read %j as %s', (text, feeling) => {
    expect(verdict(text)).toBe(feeling);
  });

  it('stay within two megabytes', () => {
    expect(statSync(weightsFile).size).toBeLessThan(2_000_000);
  });
});
