import { isDeepStrictEqual } from 'node:util';
import type { Reading } from '#contract/feelings.ts';
import { isLow, misfit, shown, type Misfit, type Value } from '#psychology/asking/index.ts';
import { languageOf } from '#psychology/language/language-of.ts';
import { happen } from '#server/happen.ts';
import { findContact, record } from '#server/modules/contacts/index.ts';
import { remark } from '#server/modules/conversations/index.ts';
import { feel } from '#server/modules/feelings/index.ts';
import { findDoor } from '#server/modules/workspace/index.ts';
import { cut } from '#server/platform/text.ts';
import type { Turn } from '#server/platform/turn.ts';
import { openFollowUp } from './follow-up.ts';
import { saveAnswer } from './store/answers.ts';
import type { InvitationRow } from './store/invitations.ts';

export type Values = Record<string, number | string | string[]>;
/** What does not fit yet, by question. */
export type Misfits = Readonly<Record<string, Misfit>>;

/** What of somebody’s answers is asked of them and fits, and what does not. Answers to questions that are not shown are left out. */
export function judged({ measure, content }: InvitationRow, given: Values): { values: Values; misfits: Misfits } {
  const values: Values = {};
  const misfits: Record<string, Misfit> = {};
  for (const question of shown(content.questions, given)) {
    const value: Value | undefined = given[question.id];
    const wrong = misfit(measure, question, value);
    if (wrong !== null) misfits[question.id] = wrong;
    else if (value !== undefined && value !== '') values[question.id] = given[question.id] ?? '';
  }
  return { values, misfits };
}

/**
 * Keeps what a customer answered; said again, it stands once, and another answer takes the place of the first. A low one
 * opens a follow-up. The invitation is held by this turn.
 */
export async function answer(turn: Turn, row: InvitationRow, values: Values): Promise<void> {
  if (isDeepStrictEqual(row.answers, values)) return;
  const { id, surveyId, contactId, conversationId, measure, content } = row;
  const asked = content.questions.find(({ type }) => type === 'score');
  const given = asked === undefined ? undefined : values[asked.id];
  const score = typeof given === 'number' ? given : null;
  const low = isLow(measure, score);
  const words = wordsOf(row, values);
  const { reading, language } = await read(turn, row, words);
  const kept = [score, low, JSON.stringify(values), words, language, reading, turn.now] as const;
  const [saved] = await saveAnswer(turn.tx, id, surveyId, contactId, conversationId, ...kept);
  const changed = saved?.changed === true;
  await say(turn, row, { score, words, changed });
  await happen(turn, 'survey.answered', {
    agents: {
      ...{ invitationId: id, surveyId, contactId, conversationId, episodeId: row.episodeId },
      ...{ kind: measure, at: turn.now, score, low, changed },
    },
    conversationId,
  });
  if (low) await openFollowUp(turn, row);
}

/** Everything written in somebody’s own words. */
const wordsOf = ({ content }: InvitationRow, values: Values): string =>
  content.questions
    .filter(({ type }) => type === 'text')
    .flatMap(({ id }) => (typeof values[id] === 'string' ? [values[id].trim()] : []))
    .filter((text) => text !== '')
    .join('\n\n');

/** What the words read as, where people may be read; and their language. */
async function read(
  turn: Turn,
  { contactId, inboxId }: InvitationRow,
  words: string,
): Promise<{ reading: string | null; language: string | null }> {
  if (words === '') return { reading: null, language: null };
  const [[contact], [door]] = await Promise.all([findContact(turn.tx, contactId), findDoor(turn.tx, inboxId)]);
  const may = contact?.profiling === true && door?.readsFeelings === true;
  const felt = may ? feel(words, null, { unanswered: false, newEpisode: true, shifts: door.shifts }) : null;
  const reading: Reading | null = felt?.reading ?? null;
  return {
    reading: reading === null ? null : JSON.stringify(reading),
    language: reading?.language ?? languageOf(words),
  };
}

const ends = { csat: 5, ces: 7, nps: 10 } as const;

/** A line in the thread and one in the customer’s timeline. */
async function say(
  turn: Turn,
  row: InvitationRow,
  { score, words, changed }: { score: number | null; words: string; changed: boolean },
): Promise<void> {
  const { id, measure, name, contactId, conversationId } = row;
  const figure = score === null || measure === 'own' ? '' : `: ${String(score)} of ${String(ends[measure])}`;
  const quote = words === '' ? '' : `. “${cut(words, 300)}${words.length > 300 ? '…' : ''}”`;
  await remark(turn, conversationId, `${changed ? 'Changed their answer to' : 'Answered'} “${name}”${figure}${quote}`);
  if (changed) return;
  await record(turn, {
    ...{ contactId, kind: 'survey', at: turn.now, title: `Answered “${name}”${figure}`, conversationId },
    source: { kind: 'survey', id },
    data: { measure, score, words: cut(words, 480) },
  });
}
