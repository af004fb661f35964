import { inboundText, type Reader } from '#psychology/emotion/index.ts';
import { loadReader } from './weights.ts';

/** Reads texts from standard input, one a line, and prints one JSON object for each, also for an empty one. */
export async function readLines(): Promise<void> {
  const reader = loadReader();
  process.stdout.on('error', leaveIfNobodyReads);
  let held = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin as AsyncIterable<string>) {
    const lines = chunk.split('\n');
    lines[0] = held + (lines[0] ?? '');
    held = lines.pop() ?? '';
    say(reader, lines);
  }
  if (held !== '') say(reader, [held]);
}

/** `… | head` closes the pipe when it has enough. */
function leaveIfNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}

function say(reader: Reader, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const said = lines.map((line) => JSON.stringify(reading(reader, line.replace(/^\uFEFF|\r$/g, ''))));
  process.stdout.write(`${said.join('\n')}\n`);
}

/** What is said of one text. `probability` belongs to the top feeling, also where the verdict is `unclear`. */
export function reading(reader: Reader, text: string) {
  const { reading: read, feelings, labels, said } = reader.detail(inboundText('customer', text));
  return {
    ...{ feeling: read.label, probability: round(read.probability) },
    ...{ valence: round(read.valence), arousal: round(read.arousal), intensity: round(read.intensity) },
    labels: rounded(said.map((label) => [label, labels[label] ?? 0])),
    feelings: rounded(Object.entries(feelings).sort((a, b) => b[1] - a[1])),
    evidence: read.evidence.map(({ text: words, start, end, share }) => ({
      ...{ text: words, start, end },
      share: round(share),
    })),
    ...{ cues: read.cues, unsure: read.unsure, language: read.language },
  };
}

const rounded = (all: readonly (readonly [string, number])[]): Record<string, number> =>
  Object.fromEntries(all.map(([name, chance]) => [name, round(chance)]));

const round = (value: number): number => Number(value.toFixed(4));
