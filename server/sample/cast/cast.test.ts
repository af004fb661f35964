import { expect, test } from 'vitest';
import { reading } from '#test/support/reader.ts';
import { agents, customers, stories, teams } from './index.ts';

const words = stories.flatMap((story) => story.steps.filter((step) => step.do === 'write').map((step) => step.text));

test('every customer has a story, and nobody is somebody else', () => {
  const told = new Set<string>(stories.map((story) => story.customer));
  expect(Object.keys(customers).filter((name) => !told.has(name))).toEqual([]);
  for (const key of ['account', 'email'] as const) {
    const given = Object.values(customers).flatMap((customer) => customer[key] ?? []);
    expect(new Set(given).size).toBe(given.length);
  }
});

test('no address can belong to anybody', () => {
  const addresses = [...Object.values(customers), ...Object.values(agents)].flatMap(({ email }) => email ?? []);
  expect(addresses.length).toBeGreaterThan(40);
  expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
});

test('customers’ words read as all ten feelings', () => {
  const labels = new Set(words.map((text) => reading(text).label));
  expect([...labels].sort()).toEqual(
    'anger anxiety confusion disappointment frustration gratitude joy neutral sadness unclear'.split(' '),
  );
});

test('one conversation is long, and several customers come back', () => {
  const spoken = stories.map(
    (story) => story.steps.filter((step) => step.do === 'write' || step.do === 'answer').length,
  );
  expect(Math.max(...spoken)).toBeGreaterThanOrEqual(60);
  const own = [...Map.groupBy(stories, (story) => story.customer).values()];
  expect(own.filter((some) => some.length > 1).length).toBeGreaterThanOrEqual(5);
});

test('whoever answers in a team is in it', () => {
  for (const { team, steps, assignee } of stories) {
    if (team === undefined) continue;
    const colleagues = steps.flatMap((step) => ('by' in step ? [step.by] : []));
    for (const who of [...colleagues, ...(assignee === undefined ? [] : [assignee])])
      expect(teams[team]).toContain(who);
  }
});
