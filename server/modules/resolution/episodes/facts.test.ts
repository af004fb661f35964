import { expect, test } from 'vitest';
import { factsOf } from './facts.ts';
import type { EpisodeRow, WordRow } from './store.ts';

const at = (minutes: number): string => new Date(Date.UTC(2026, 2, 2, 9, minutes)).toISOString();
const episode: EpisodeRow = {
  ...{ episodeId: 'e', conversationId: 'c', contactId: 'p', inboxId: 'i', channel: 'chat', teamId: null },
  ...{ subject: '', tags: [], openedAt: at(0), firstReplyAt: null, firstReplyMinutes: null, resolvedAt: null },
  ...{ beforeId: null, promisesKept: 0, promisesBroken: 0 },
};
const said = (minutes: number, text: string, more: Partial<WordRow> = {}): WordRow => ({
  ...{ episodeId: 'e', author: 'customer', authorId: 'p', text, at: at(minutes), createdAt: at(minutes) },
  ...{ label: null, valence: null, repeats: false },
  ...more,
});
const answer = (minutes: number, by = 'ann'): WordRow => said(minutes, '', { author: 'agent', authorId: by });
const of = (words: readonly WordRow[], more: Partial<EpisodeRow> = {}) =>
  factsOf({ ...episode, ...more }, words, undefined, null);

test('answers in a row are one touch; somebody else’s answer is a transfer', () => {
  const words = [said(0, 'Hello'), answer(1), answer(2), said(3, 'And?'), answer(4, 'ben'), answer(5, 'ben')];
  expect(of(words)).toMatchObject({ touches: 2, transfers: 1, answeredBy: null, ourMessages: 4, customerMessages: 2 });
  expect(of([answer(0), said(1, 'Who is this?')])).toMatchObject({ touches: 1, transfers: 0, answeredBy: 'ann' });
});

test('saying it again counts once a message, in words or by the same question', () => {
  const question = 'When does the grinder arrive in Galway?';
  expect(of([said(0, question), said(1, question)]).reasks).toBe(1);
  expect(of([said(0, question), said(1, question, { repeats: true })]).reasks).toBe(1);
  expect(of([said(0, question), answer(1), said(2, question)]).reasks).toBe(0);
  expect(of([said(0, question), answer(1), said(2, 'I told you already', { repeats: true })]).reasks).toBe(1);
});

test('only a thanks after an earlier episode is an afterword', () => {
  const thanks = [said(0, 'Thank you so much!')];
  expect(of(thanks, { beforeId: 'before' }).thanksOnly).toBe(true);
  expect(of(thanks).thanksOnly).toBe(false);
  expect(of([...thanks, said(1, 'Where is the lid?')], { beforeId: 'before' }).thanksOnly).toBe(false);
  expect(of([], { beforeId: 'before' }).thanksOnly).toBe(false);
});

test('settled is what was said last, after an answer, and not in anger', () => {
  expect(of([said(0, 'It is broken'), answer(1), said(2, 'It works now, thanks')]).saidSettled).toBe(true);
  expect(of([said(0, 'It works now, thanks')]).saidSettled).toBe(false);
  expect(of([said(0, 'Hm'), answer(1), said(2, 'Thanks'), answer(3)]).saidSettled).toBe(false);
  const angry = said(3, 'It is broken again!', { label: 'anger', valence: -0.8 });
  expect(of([said(0, 'Hm'), answer(1), said(2, 'Thanks'), angry]).saidSettled).toBe(false);
});

test('history is resolved as long after its last word as it was after that came in', () => {
  const kept = '2027-01-01T12:00:00.000Z';
  const old = said(30, 'Hello', { createdAt: kept });
  expect(of([old], { resolvedAt: '2027-01-01T12:05:00.000Z' })).toMatchObject({ resolvedAt: at(35), clockMinutes: 35 });
  expect(of([old], { resolvedAt: '2027-01-01T11:59:59.990Z' }).resolvedAt).toBe(at(30));
  // Told at its own time, as the sample is, though it was written down later.
  expect(of([old], { resolvedAt: at(90) })).toMatchObject({ resolvedAt: at(90), clockMinutes: 90 });
});

test('feelings: the first, the hardest and the last that were read', () => {
  const felt = (minutes: number, label: WordRow['label'], valence: number) => said(minutes, 'x', { label, valence });
  const facts = of([said(0, 'x'), felt(1, 'anger', -0.8), felt(2, 'confusion', -0.2), felt(3, 'joy', 0.7)]);
  expect(facts).toMatchObject({ firstLabel: 'anger', peakValence: -0.8, lastLabel: 'joy', lastValence: 0.7 });
  expect(of([said(0, 'x')])).toMatchObject({ firstLabel: null, peakLabel: null, lastLabel: null });
});
