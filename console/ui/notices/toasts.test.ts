import { expect, it } from 'vitest';
import { dismissToast, runToastAction, toast } from './toasts.ts';

it('undoes the newest that is still shown, once', () => {
  const done: string[] = [];
  const say = (name: string) => toast({ text: name, action: { label: 'Undo', run: () => done.push(name) } });
  say('one');
  const two = say('two');
  const three = say('three');
  toast({ text: 'without' });
  dismissToast(three);
  expect(runToastAction()).toBe(true);
  expect(runToastAction()).toBe(true);
  expect(runToastAction()).toBe(false);
  expect(runToastAction(two)).toBe(false);
  expect(done).toEqual(['two', 'one']);
});
