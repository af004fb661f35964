import type { Topic, TopicRule } from '#contract/topics.ts';
import { happen } from '#server/happen.ts';
import { moveTopic } from '#server/modules/conversations/index.ts';
import { Problem, notFound, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { topicOf } from './entities.ts';
import * as store from './store.ts';
import { handOn, teachTopic } from './teach.ts';

interface Example {
  readonly text: string;
  readonly conversationId?: string | undefined;
}
interface Wanted {
  readonly name: string;
  readonly group: string;
  readonly rules: readonly TopicRule[];
  readonly examples: readonly Example[];
}

export async function makeTopic(ctx: Ctx, { name, group, rules, examples }: Wanted): Promise<Topic> {
  const [made] = await store.insertTopic(ctx.tx, newId(), name, group, JSON.stringify(rules));
  if (made === undefined) throw taken();
  await addExamples(ctx, made.id, examples);
  return told(ctx, made.id);
}

export async function changeTopic(
  ctx: Ctx,
  id: string,
  change: { readonly [K in keyof Wanted]?: Wanted[K] | undefined },
): Promise<Topic> {
  await holdTopics(ctx, [id]);
  const before = await topicBy(ctx, id);
  const { name = before.name, group = before.group, rules = before.rules, examples } = change;
  const [saved] = await store.saveTopic(ctx.tx, id, name, group, JSON.stringify(rules));
  if (saved === undefined) throw taken();
  if (examples !== undefined) await replaceExamples(ctx, before, examples);
  return told(ctx, id);
}

export async function removeTopic(ctx: Ctx, id: string): Promise<void> {
  await holdTopics(ctx, [id]);
  const gone = topicOf(await topicBy(ctx, id));
  await store.deleteTopic(ctx.tx, id);
  await happen(ctx, 'topic.changed', { agents: { topic: gone, gone: true } });
  await sortAnew(ctx);
  await countAnew(ctx);
}

/** Puts a topic into another: conversations, examples, rules and what it was taught. */
export async function mergeTopics(ctx: Ctx, id: string, into: string): Promise<Topic> {
  if (id === into) throw refused('into', 'choose another topic to put it into');
  const held = await store.lockTopics(ctx.tx, [id, into]);
  if (!held.some((one) => one.id === id)) throw notFound();
  if (held.length < 2) throw refused('into', 'there is no such topic');
  const [from, to] = [await topicBy(ctx, id), await topicBy(ctx, into)];
  const rules = [...to.rules, ...from.rules.filter((rule) => !to.rules.some((one) => sameRule(one, rule)))];
  await store.saveTopic(ctx.tx, into, to.name, to.group, JSON.stringify(rules));
  await handOn(ctx.tx, id, into);
  await store.mergeTopic(ctx.tx, id, into);
  await moveTopic(ctx.tx, id, into);
  await happen(ctx, 'topic.changed', { agents: { topic: topicOf(from), gone: true } });
  await countAnew(ctx);
  return told(ctx, into);
}

const sameRule = (one: TopicRule, other: TopicRule): boolean =>
  one.on === other.on && one.not === other.not && one.text.toLowerCase() === other.text.toLowerCase();

async function holdTopics(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if ((await store.lockTopics(ctx.tx, ids)).length < ids.length) throw notFound();
}

async function topicBy(turn: Turn, id: string): Promise<store.TopicRow> {
  const [row] = await store.findTopic(turn.tx, id);
  if (row === undefined) throw notFound();
  return row;
}

async function addExamples(ctx: Ctx, topicId: string, examples: readonly Example[]): Promise<void> {
  for (const { text, conversationId } of examples) {
    await store.insertExample(ctx.tx, newId(), topicId, text, conversationId ?? null);
  }
  await teachTopic(
    ctx.tx,
    topicId,
    examples.map(({ text }) => text),
    1,
  );
}

async function replaceExamples(ctx: Ctx, before: store.TopicRow, examples: readonly Example[]): Promise<void> {
  const texts = new Set(examples.map(({ text }) => text));
  const gone = before.examples.filter((text) => !texts.has(text));
  const fresh = examples.filter(({ text }) => !before.examples.includes(text));
  if (gone.length > 0) {
    await store.dropExamples(ctx.tx, before.id, gone);
    await teachTopic(ctx.tx, before.id, gone, -1);
  }
  await addExamples(ctx, before.id, fresh);
}

/** Tells colleagues, and has conversations sorted by what holds now. */
async function told(ctx: Ctx, id: string): Promise<Topic> {
  const topic = topicOf(await topicBy(ctx, id));
  await happen(ctx, 'topic.changed', { agents: { topic, gone: false } });
  await sortAnew(ctx);
  return topic;
}

/** Changes come in several: what follows from them waits for the last. */
const patienceMs = 5_000;
const later = (turn: Turn, job: string): Promise<void> => {
  const at = new Date(Date.parse(turn.now) + patienceMs).toISOString();
  return turn.queue(job, {}, { at, key: `${job} ${turn.workspaceId}` });
};
const sortAnew = (turn: Turn): Promise<void> => later(turn, 'resolution.sort');
/** Who came back on a topic is another matter once topics are one, or gone. */
const countAnew = (turn: Turn): Promise<void> => later(turn, 'resolution.rebuild');

const taken = (): Problem => new Problem(409, 'name_taken', 'Another topic has this name. Choose another one.');
