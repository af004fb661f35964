import { describe, expect, it, vi } from 'vitest';
import { allCommands, isReady, readyCommands, registerCommands, runCommand } from './commands.ts';
import type { Command } from './commands.ts';

const command = (id: string, more: Partial<Command> = {}): Command => ({
  id,
  label: id,
  group: 'Test',
  run: () => undefined,
  ...more,
});
const ids = () => allCommands().map((each) => each.id);

describe('commands', () => {
  it('are known until they are taken back', () => {
    const takeBack = registerCommands([command('a'), command('b')]);
    expect(ids()).toEqual(['a', 'b']);
    takeBack();
    expect(ids()).toEqual([]);
  });

  it('of the same id: the later one counts while it is there', () => {
    const early = registerCommands([command('a', { label: 'early' })]);
    const late = registerCommands([command('a', { label: 'late' })]);
    expect(allCommands().map((each) => each.label)).toEqual(['late']);
    late();
    expect(allCommands().map((each) => each.label)).toEqual(['early']);
    early();
  });

  it('that cannot be done now are not offered and do nothing', () => {
    const run = vi.fn();
    const takeBack = registerCommands([command('a', { when: () => false, run }), command('b')]);
    expect(readyCommands().map((each) => each.id)).toEqual(['b']);
    runCommand(command('a', { when: () => false, run }));
    expect(run).not.toHaveBeenCalled();
    takeBack();
  });

  it('that need a permission are not offered to nobody', () => {
    expect(isReady(command('a', { can: 'conversations.reply' }))).toBe(false);
  });
});
