import { languageOf } from '../language/language-of.ts';
import { shifted, noShifts, type Shifts } from './adapt.ts';
import type { Cue } from './cues/cues.ts';
import { evidenceOf } from './evidence.ts';
import { feelings } from './feelings.ts';
import { hear, LONGEST, type Heard } from './heard.ts';
import { assertInbound, type InboundText } from './inbound.ts';
import { loadModel, type Model } from './model/index.ts';
import { ownWords } from './own-words.ts';
import { english, type Pack } from './packs.ts';
import { readable } from './readable.ts';
import { sentenceReadings, spokenSentences, toBeRead } from './sentence-readings.ts';
import type { Detail, Feeling, FeelingLabel, FeelingProbabilities, Reading } from './types.ts';
import { saysAnything, silent, unknown } from './unread.ts';

/** Whoever is grateful or glad threatens nobody. */
const WARM: ReadonlySet<FeelingLabel> = new Set<FeelingLabel>(['gratitude', 'joy']);
const THREATS: ReadonlySet<string> = new Set(['leaving', 'legal', 'public', 'abuse']);

/** Reads customers' messages. Each method throws a TypeError for anything not made by `inboundText`. */
export interface Reader {
  /** Stored with each reading, so that a later reader is told apart. */
  readonly model: string;
  readonly read: (inbound: InboundText, shifts?: Shifts) => Reading;
  /** The same, and what was found on the way. */
  readonly readAndHear: (inbound: InboundText, shifts?: Shifts) => { readonly reading: Reading; readonly heard: Heard };
  readonly detail: (inbound: InboundText, shifts?: Shifts) => Detail;
  /** How likely each feeling is before any shift: what `adapt` learns from. */
  readonly probabilities: (inbound: InboundText) => FeelingProbabilities;
}

/** The reader of English, out of the weights that `rapport train emotion` wrote. Throws an Error where they are damaged. */
export const readerOf = (weights: Uint8Array): Reader => readerOfPacks([english(weights)]);

/**
 * The reader of some languages: for each a trained linear model, whose evidence is exact, and beside it cues that no corpus
 * labels. A text too short to tell its language is read by the first pack.
 * A model of words misses what is said between the lines, so a reading carries its evidence and people may correct it;
 * nothing may be refused, delayed or priced by it. Throws an Error where weights are damaged.
 */
export function readerOfPacks(packs: readonly [Pack, ...Pack[]]): Reader {
  const tongues = packs.map(tongueOf);
  const [first] = tongues;
  if (first === undefined) throw new Error('a reader needs a pack');
  const name = first.model.header.model;
  const look = (inbound: InboundText, shifts: Shifts = noShifts): Looked => {
    const { original, text } = textOf(inbound);
    if (!saysAnything(readable(text).text)) return whole(silent(name));
    const language = languageOf(text);
    const tongue = language === null ? first : tongues.find((one) => one.pack.language === language);
    return tongue === undefined
      ? whole(unknown(name, language ?? 'other'))
      : known(tongue, shifts, { original, text, language });
  };
  return {
    model: name,
    read: (inbound, shifts) => look(inbound, shifts).reading,
    readAndHear: (inbound, shifts) => {
      const { reading, heard } = look(inbound, shifts);
      return { reading, heard: heard ?? hear(inbound) };
    },
    detail: (inbound, shifts) => {
      const { reading, feelings, sentences, finely: fine } = look(inbound, shifts);
      const { labels, said } = fine();
      return { reading, feelings, labels, said, sentences };
    },
    probabilities: (inbound) => look(inbound).feelings,
  };
}

type Fine = Pick<Detail, 'labels' | 'said'>;

/** A reading with its finer labels still to be asked for, and what was heard, unless nothing was to be read. */
interface Looked extends Omit<Detail, keyof Fine> {
  readonly finely: () => Fine;
  readonly heard: Heard | null;
}
const whole = (detail: Detail): Looked => ({ ...detail, finely: () => detail, heard: null });

interface Tongue {
  readonly pack: Pack;
  readonly model: Model;
}

const tongueOf = (pack: Pack): Tongue => ({ pack, model: loadModel(pack.weights, pack.features) });

function textOf(inbound: InboundText): { original: string; text: string } {
  assertInbound(inbound);
  const original = inbound.text.slice(0, LONGEST);
  return { original, text: ownWords(original) };
}

interface Given {
  readonly original: string;
  readonly text: string;
  readonly language: string | null;
}

function known({ model, pack }: Tongue, shifts: Shifts, { original, text, language }: Given): Looked {
  const opened = model.open(text);
  const said = spokenSentences(opened.text);
  const read = toBeRead(said);
  const { whole: score, parts } = opened.scores(read);
  const feelings = shifted(score.feelings, shifts);
  const label = model.verdict(feelings);
  const [top, next] = ranked(feelings);
  const sentences = sentenceReadings(model, opened, read, parts, shifts);
  const spoken = label === 'unclear' ? top.feeling : label;
  const heard: Heard = { text: opened.text, sentences: said, cues: pack.cues(opened.text, opened.tokens) };
  const cues = heard.cues.filter(({ cue }) => !(WARM.has(label) && THREATS.has(cue)));
  const reading: Reading = {
    label,
    probability: top.probability,
    next: next.feeling,
    nextProbability: next.probability,
    valence: score.valence,
    arousal: score.arousal,
    intensity: score.intensity,
    evidence: spoken === 'neutral' ? [] : evidenceOf(original, opened.contributions(spoken), spoken),
    cues: cues.map(({ cue, start, end }): Cue => ({ cue, start: opened.at(start), end: opened.at(end) })),
    peak: sentences.length > 1 ? sentences.reduce((low, one) => (one.valence < low.valence ? one : low)) : null,
    last: sentences.length > 1 ? (sentences.at(-1) ?? null) : null,
    unsure: label === 'unclear' ? 'close' : null,
    language,
    model: model.header.model,
  };
  return { reading, feelings, sentences, heard, finely: () => finely(model, opened.labels()) };
}

/** The labels of GoEmotions with their probabilities, and those that are said. */
function finely({ header }: Model, chances: Float64Array): Fine {
  const all = header.labels.map((label, at) => ({ label, chance: chances[at] ?? 0, cut: header.cuts[at] ?? 1 }));
  return {
    labels: Object.fromEntries(all.map(({ label, chance }) => [label, chance])),
    said: all
      .filter(({ chance, cut }) => chance >= cut)
      .sort((a, b) => b.chance - a.chance)
      .map(({ label }) => label),
  };
}

const names = Object.keys(feelings) as Feeling[];

interface Standing {
  readonly feeling: Feeling;
  readonly probability: number;
}

/** The likeliest feeling and the next; of two alike, the one that stands first. */
function ranked(chances: FeelingProbabilities): [Standing, Standing] {
  const nobody = { feeling: 'neutral', probability: -1 } as const;
  let [first, second]: [Standing, Standing] = [nobody, nobody];
  for (const feeling of names) {
    const probability = chances[feeling];
    if (probability > first.probability) [first, second] = [{ feeling, probability }, first];
    else if (probability > second.probability) second = { feeling, probability };
  }
  return [first, second];
}
