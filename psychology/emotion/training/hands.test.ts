import { expect, it } from 'vitest';
import { inOtherHands } from './hands.ts';

const message = (text: string) => ({ text, feelings: ['anger' as const], intensity: 2, group: 'a' });

it('types a message again, with its labels', () => {
  const texts = ["It's late, again! Why?", 'The driver does not answer because of something.'];
  expect(inOtherHands(texts.map(message))).toEqual([
    message('its late  again  why '),
    message('driver dont answer becuase of something '),
  ]);
});
