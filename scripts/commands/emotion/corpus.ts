import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Feeling } from '#psychology/emotion/index.ts';
import type { Comment, Corpus, Message, Rated, RatedWord } from '#psychology/emotion/training/corpus.ts';
import { FEELINGS } from '#psychology/emotion/training/service.ts';
import { setupError } from '#server/platform/setup-error.ts';
import { readComments } from './comments.ts';
import type { Cued } from './cue-rates.ts';
import { table } from './csv.ts';
import { linesOf, read } from './lines.ts';
import type { Line } from './lines.ts';

/** What a model is trained from and judged on. Nothing of `aside` is trained on. */
export interface Material {
  readonly corpus: Corpus;
  readonly aside: {
    readonly comments: readonly Comment[];
    readonly messages: readonly Message[];
    readonly rated: readonly Rated[];
    readonly questions: readonly string[];
  };
  /** All labelled messages with their cues. */
  readonly cued: { readonly own: readonly Cued[]; readonly care: readonly Cued[] };
  /** SHA-256 of every file, by its name. */
  readonly data: Readonly<Record<string, string>>;
}

const WHERE = `Where each corpus is to be had: docs/emotion-model.md, "Training it yourself".`;
const own = fileURLToPath(new URL('../../../psychology/emotion/data/', import.meta.url));
const corpora = {
  train: 'goemotions/train.tsv',
  dev: 'goemotions/dev.tsv',
  labels: 'goemotions/labels.txt',
  ekman: 'goemotions/ekman_mapping.json',
  sentiment: 'goemotions/sentiment_dict.json',
  care: 'customer-care/conversations.jsonl',
  rated: 'emobank/emobank.csv',
  questions: 'banking77/test.csv',
} as const;

/** Reads all corpora from `folder`. @throws SetupError that names what is missing and where to get it. */
export function readMaterial(folder: string): Material {
  const missing = Object.values(corpora).filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) throw setupError(`Not in ${folder}: ${missing.join(', ')}.`, WHERE);
  const at = (name: keyof typeof corpora): string => join(folder, corpora[name]);
  const labels = linesOf(at('labels')).map(({ line }) => line.trim());
  const rated = readRated(at('rated'));
  const care = readCare(join(own, 'customer-care.tsv'), at('care'));
  const written = readdirSync(join(own, 'messages')).sort();
  const mine = written.flatMap((file) => readMessages(join(own, 'messages', file)));
  const files: [name: string, path: string][] = Object.values(corpora).map((file) => [file, join(folder, file)]);
  for (const file of ['customer-care.tsv', 'vader/words.tsv', ...written.map((one) => `messages/${one}`)])
    files.push([`own/${file}`, join(own, file)]);
  return {
    corpus: {
      labels,
      ekman: JSON.parse(read(at('ekman'))) as Corpus['ekman'],
      sentiment: JSON.parse(read(at('sentiment'))) as Corpus['sentiment'],
      comments: readComments(at('train'), labels.length),
      messages: [...mine, ...care.filter(({ held }) => !held)],
      rated: rated.filter(({ split }) => split !== 'test'),
      ratedWords: readRatedWords(join(own, 'vader/words.tsv')),
    },
    aside: {
      comments: readComments(at('dev'), labels.length),
      messages: care.filter(({ held }) => held),
      rated: rated.filter(({ split }) => split === 'test'),
      questions: table(read(at('questions'))).flatMap(([text]) => text ?? []),
    },
    cued: { own: mine, care },
    data: Object.fromEntries(files.map(([name, path]) => [name, hashOf(path)])),
  };
}

const hashOf = (file: string): string => createHash('sha256').update(read(file)).digest('hex');

function readMessages(file: string): (Message & Cued)[] {
  return linesOf(file).map(({ line, number }) => {
    const { text, feelings, intensity, cues = [] } = JSON.parse(line) as Message & Partial<Cued>;
    return { ...checked({ text, feelings, intensity, group: basename(file) }, file, number), cues };
  });
}

/** Every third conversation is kept aside for good; the others make two groups. */
const THIRDS = 3;

function readCare(labels: string, texts: string): (Message & Cued & { readonly held: boolean })[] {
  const conversations = new Map(linesOf(texts).map(conversationOf));
  return linesOf(labels)
    .slice(1)
    .map(({ line, number }) => {
      const [id = '', message = '', feelings = '', intensity = '', cues = ''] = line.split('\t');
      const text = conversations.get(id)?.[Number(message)];
      if (text === undefined) throw setupError(`${labels}, line ${String(number)}: there is no such message.`, WHERE);
      const third = Number(id.replace(/\D/g, '')) % THIRDS;
      const found = { text, feelings: feelings.split(',') as Feeling[], intensity: Number(intensity) };
      const labelled = checked({ ...found, group: `customer-care ${String(third)}` }, labels, number);
      return { ...labelled, cues: cues.split(','), held: third === 0 };
    });
}

function conversationOf({ line }: Line): [string, string[]] {
  const { id, messages } = JSON.parse(line) as { id: string; messages: { text: string }[] };
  return [id, messages.map(({ text }) => text)];
}

function checked(message: Message, file: string, line: number): Message {
  const { text, feelings, intensity } = message;
  const known =
    Array.isArray(feelings) && feelings.length > 0 && feelings.every((one: Feeling) => FEELINGS.includes(one));
  if (typeof text === 'string' && known && intensity >= 0 && intensity <= 3) return message;
  throw setupError(
    `${file}, line ${String(line)}: text, feelings or intensity are not as they should be.`,
    'The format stands in psychology/emotion/data/GUIDE.md.',
  );
}

/** Raters' scale is 1 to 5, of which sentences use the middle: these spreads make −1..1 of it. */
const SPREAD = { valence: 1.5, arousal: 1.2 } as const;
const MIDDLE = 3;

function readRated(file: string): (Rated & { readonly split: string })[] {
  return table(read(file)).map(([, split = '', valence, arousal, , text = '']) => ({
    ...{ split, text },
    valence: (Number(valence) - MIDDLE) / SPREAD.valence,
    arousal: (Number(arousal) - MIDDLE) / SPREAD.arousal,
  }));
}

/** VADER's raters used a scale of −4 to 4. */
const MOST_OF_A_WORD = 4;

function readRatedWords(file: string): RatedWord[] {
  return linesOf(file)
    .slice(1)
    .map(({ line }) => {
      const [text = '', mean] = line.split('\t');
      return { text, valence: Number(mean) / MOST_OF_A_WORD };
    });
}
