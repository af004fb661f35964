import type { RecoveryRow } from './lists.ts';

type Person = Pick<RecoveryRow, 'contactName' | 'contactEmail' | 'state' | 'since'> & { readonly owner: string | null };
type Standing = Readonly<Record<'atRisk' | 'fragile', number>>;
interface Told {
  /** "Monday 23 November". */
  readonly date: string;
  readonly house: string;
  /** Counts up to 1,000. */
  readonly figures: Readonly<Record<'open' | 'resolved' | 'entered' | 'recovered' | 'closed', number>>;
  /** Customers by how their experience stands, and a week ago, where that was counted. */
  readonly standing: { readonly now: Standing; readonly ago: Standing | null };
  /** The first of the queue, in its order. */
  readonly people: readonly Person[];
  readonly now: number;
}

/** The letter of a Monday: who is still here, and what became of the week. */
export function letterWords({ date, house, figures, standing, people, now }: Told): { subject: string; text: string } {
  const here = figures.open + figures.resolved;
  const { entered, recovered, closed } = figures;
  const more = here - people.length;
  const text = [
    `${date}, ${house}`,
    '',
    here === 0
      ? 'Nobody is left on a low. Whoever was has said that it is good again, or was let go with a reason.'
      : `${many(here, 'person', 'people')} ${here === 1 ? 'is' : 'are'} still here, ${figures.open === 0 ? 'none' : count(figures.open)} of them with something open.`,
    '',
    ...people.map((one) => `- ${lineOf(one, now)}`),
    ...(more > 0 ? [`- and ${count(more)} more`] : []),
    ...(here > 0 ? [''] : []),
    'In the last 7 days',
    `- ${count(entered)} left on a low`,
    `- ${count(recovered)} recovered, in their own words`,
    `- ${count(closed)} closed with a reason`,
    '',
    'How customers stand with us',
    `- ${standingLine('at risk', standing.now.atRisk, standing.ago?.atRisk)}`,
    `- ${standingLine('fragile', standing.now.fragile, standing.ago?.fragile)}`,
    '',
    'You find them in Rapport under Recovery (G R). You switch this letter off in your profile.',
    '',
  ];
  const subject =
    here === 0 ? 'Nobody is left on a low' : `Left on a low: ${many(here, 'person is', 'people are')} still here`;
  return { subject: `${subject} – ${house}`, text: text.join('\n') };
}

const standingLine = (level: string, now: number, ago: number | undefined): string =>
  `${now.toLocaleString('en-GB')} ${level}${ago === undefined ? '' : `, ${ago.toLocaleString('en-GB')} a week ago`}`;

const most = 1000;
const count = (n: number): string => (n >= most ? '1,000 and more' : String(n));
const many = (n: number, one: string, several: string): string => `${count(n)} ${n === 1 ? one : several}`;

function lineOf({ contactName, contactEmail, state, since, owner }: Person, now: number): string {
  const days = Math.floor((now - Date.parse(since)) / 86_400_000);
  const spell = days < 1 ? 'since today' : days === 1 ? 'for a day' : `for ${String(days)} days`;
  const stands = state === 'open' ? `open ${spell}` : `solved, waiting for their word ${spell}`;
  return `${contactName ?? contactEmail ?? 'Somebody without a name'}: ${stands}, ${owner === null ? 'nobody’s yet' : `with ${owner}`}`;
}
