import { quiet } from '../say.ts';

/** Shows how far the replay is, on standard error: a bar in a terminal, a line for each tenth otherwise. */
export function openProgress(total: number): { done: (count: number) => void; end: () => void } {
  const { stderr } = process;
  const width = 30;
  let tenth = 0;
  return {
    done(count) {
      const share = total === 0 ? 1 : count / total;
      if (stderr.isTTY) {
        const full = Math.round(share * width);
        stderr.write(
          `\r${'█'.repeat(full)}${quiet('░'.repeat(width - full))} ${String(count)} of ${String(total)} conversations`,
        );
      } else if (Math.floor(share * 10) > tenth) {
        tenth = Math.floor(share * 10);
        stderr.write(`${String(count)} of ${String(total)} conversations\n`);
      }
    },
    end() {
      if (stderr.isTTY) stderr.write('\n');
    },
  };
}
