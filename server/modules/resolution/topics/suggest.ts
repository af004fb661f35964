import { assign, proposedTopics, suggest } from '#psychology/topics/index.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { knownTopics } from './sort.ts';
import { listTopics, withoutTopic } from './store.ts';

const mostLookedAt = 2_000;
const examplesEach = 4;
const exampleLength = 240;

/** Groups of conversations that have no topic and speak of the same thing. */
export async function suggestTopics(ctx: Ctx) {
  const rows = await withoutTopic(ctx.tx, mostLookedAt);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const clusters = suggest(
    rows.map(({ id, subject, text }) => ({ id, text: text.startsWith(subject) ? text : `${subject}\n${text}` })),
  );
  return {
    of: rows.length,
    items: clusters.map(({ words, ids }) => ({
      words: [...words],
      count: ids.length,
      examples: ids.slice(0, examplesEach).flatMap((id) => {
        const row = byId.get(id);
        return row === undefined
          ? []
          : [{ conversationId: id, number: row.number, text: row.text.slice(0, exampleLength) }];
      }),
    })),
  };
}

/** Topics that most shops know and that are not here yet. */
export async function proposeTopics(ctx: Ctx) {
  const there = new Set((await listTopics(ctx.tx)).map(({ name }) => name.toLowerCase()));
  const fresh = proposedTopics.filter(({ name }) => !there.has(name.toLowerCase()));
  return {
    items: fresh.map(({ name, group, rules, examples }) => ({
      name,
      group,
      rules: [...rules],
      examples: [...examples],
    })),
  };
}

/** Which topic a sentence would get. Nothing is kept. */
export async function tryTopics(ctx: Ctx, said: { text: string; subject: string; tags: readonly string[] }) {
  const found = assign(await knownTopics(ctx.tx), said);
  if (found === null) return { topicId: null, by: null, sure: 0, words: [] };
  return { ...found, words: [...found.words] };
}
