import type { PublicSurvey } from '#contract/public-survey.ts';
import { scores } from '#psychology/asking/index.ts';
import { languageOf } from '#psychology/language/language-of.ts';
import { happen } from '#server/happen.ts';
import { findWorkspace } from '#server/modules/people/index.ts';
import { newId } from '#server/platform/id.ts';
import { newToken } from '#server/platform/secret.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { Wish } from './wish.ts';
import { letterWords } from './page/words.ts';
import type { Reach } from './reach.ts';
import { publicSurveyOf, wordingFor } from './shown.ts';
import * as store from './store/invitations.ts';
import { findVersion, type SurveyRow } from './store/surveys.ts';

export const prefix = 'rq';
/** An answer may be given and changed so long. */
const validDays = 21;

export interface Sent {
  readonly id: string;
  readonly way: 'chat' | 'mail' | 'link';
  /** Only for whoever hands it on. */
  readonly link: string;
  readonly token: string;
}
type Sending = Wish & { readonly occasion: store.Occasion; readonly way: Sent['way'] };

/** Writes the invitation down and brings it to the customer; null where there is no way to them. */
export async function send(turn: Turn, reach: Reach, survey: SurveyRow, sending: Sending): Promise<Sent | null> {
  const { occasion, way, episodeId } = sending;
  const { contactId, conversationId, inboxId, closure } = occasion;
  const version = survey.version ?? 0;
  const [published] = await findVersion(turn.tx, survey.id, version);
  if (published === undefined) return null;
  const { code: language } = wordingFor(published.content, languageFor(occasion));
  const id = newId();
  const { token, hash } = newToken(prefix, turn.workspaceId);
  const until = new Date(Date.parse(turn.now) + validDays * 86_400_000).toISOString();
  const about = [contactId, conversationId, inboxId, episodeId, closure, way, hash, language, turn.now, until] as const;
  const [kept] = await store.insertInvitation(turn.tx, id, survey.id, version, ...about);
  if (kept === undefined) return null;
  const [row] = await store.lockInvitation(turn.tx, id, turn.now);
  if (row === undefined) return null;
  const link = `${published.origin}/survey/${token}`;
  const shown = publicSurveyOf(row);
  if (way === 'mail' && !(await write(turn, reach, row, shown, occasion.channel, link))) {
    await store.dropInvitation(turn.tx, id);
    return null;
  }
  const { surveyId, measure: kind } = row;
  await happen(turn, 'survey.sent', {
    agents: { invitationId: id, surveyId, contactId, episodeId, conversationId, kind, way, at: turn.now },
    ...(way === 'chat' ? { visitor: { survey: shown }, contactId } : {}),
    conversationId,
  });
  return { id, way, link, token };
}

const languageFor = ({ language, lastWords }: store.Occasion): string | null => language ?? languageOf(lastWords ?? '');

/** The letter: what it is about, the first question with its answers as links, and that it is for everybody. */
async function write(
  turn: Turn,
  reach: Reach,
  row: store.InvitationRow,
  { lang, title, intro, questions }: PublicSurvey,
  channel: string,
  link: string,
): Promise<boolean> {
  const [house] = await findWorkspace(turn.tx);
  const words = letterWords(lang);
  const first = questions.find(({ type }) => type === 'score');
  const { measure, conversationId, inboxId, contactId } = row;
  const ends = first === undefined || measure === 'own' ? null : scores[measure];
  const picks = ends === null ? [] : Array.from({ length: ends.to - ends.from + 1 }, (_, i) => String(ends.from + i));
  const scale =
    first === undefined || ends === null ? [] : [`${ends.from} = ${first.lowEnd}, ${ends.to} = ${first.highEnd}`];
  const asked = [first?.ask ?? questions[0]?.ask ?? title, ...scale].join('\n');
  return reach.notice(turn, channel, {
    ...{ conversationId, inboxId, contactId, link, picks },
    subject: `${title} – ${house?.name ?? ''}`,
    text: [intro, asked, '{{link}}', words.foot].join('\n\n'),
  });
}
