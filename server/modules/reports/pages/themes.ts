import { themesBetween } from '#server/modules/surveys/index.ts';
import { column, table, type Desk } from '../page.ts';
import { momentsOf } from '../range.ts';

/** The newest texts say enough, and are read in the time that a page has. */
const most = 1_000;

/** What low answers speak of more than the others, with one of them; null where nothing stands out, and in mails. */
export async function themesTable({ asked, viewer }: Desk) {
  // Surveys know the inbox that they were sent for, not the team or the topic.
  if (viewer === null || asked.teamId !== null || asked.topicId !== null) return null;
  const { from, to } = momentsOf(asked, asked.timeZone);
  const { items, texts } = await themesBetween(viewer, from, to, asked.inboxId, most);
  if (items.length === 0) return null;
  return table(
    'themes',
    'What low answers speak of',
    null,
    [column('theme', 'Theme', 'text'), column('people', 'Customers'), column('example', 'In their words', 'text')],
    items.map(({ term, people, examples }) => [term, people, examples[0]?.text ?? null]),
    `Words that low answers use more than the others, beyond chance, in the ${texts === most ? 'newest ' : ''}${String(texts)} texts of the time. Somebody’s own words stand here only for those who may read their conversation.`,
  );
}
