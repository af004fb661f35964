import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ColumnTarget, ContactFile, Trial } from '#contract/contact-files.ts';
import type { Consent, Standing } from '#contract/consent.ts';
import type { Happening } from '#contract/happenings.ts';
import { openHouse, type House, type Person } from '#test/support/house.ts';
import { readConsents } from './consent-cells.ts';
import { takeIn } from './take-in.ts';

let house: House;
let owner: Person;

beforeAll(async () => {
  house = await openHouse();
  owner = await house.workspace();
});
afterAll(() => house.close());

const now = '2026-06-15T12:00:00.000Z';
const read = (cells: Partial<Record<ColumnTarget, string>>) => {
  const leftOut: string[] = [];
  const all = Object.entries(cells).map(([target, text]) => ({ target, column: target, text: text ?? '' }));
  const said = readConsents(all, now, (column, message) => leftOut.push(`${column}: ${message}`));
  return { said: said.map(({ given, at }) => [given, at]), leftOut };
};

test.each([
  ...['yes', 'Given', 'opted in', 'Opt-in', 'TRUE', '1', 'ja', 'Subscribed'].map((text) => [text, true] as const),
  ...['no', 'Withdrawn', 'opted out', 'opt_out', 'false', '0', 'took back', 'Unsubscribed', 'not given'].map(
    (text) => [text, false] as const,
  ),
])('“%s” says %s', (text, given) => {
  expect(read({ 'consent:news:mail': text })).toEqual({ said: [[given, null]], leftOut: [] });
});

test('what says neither is named and switches nothing on', () => {
  expect(read({ 'consent:news:mail': 'maybe' })).toEqual({
    said: [],
    leftOut: ['consent:news:mail: say yes or no, given or withdrawn'],
  });
});

test.each([
  ['2026-03-05', 'yes', '2026-03-05T00:00:00.000Z'],
  ['2026-03-05', 'no', '2026-03-05T23:59:59.999Z'],
  ['05.03.2026', 'yes', '2026-03-05T00:00:00.000Z'],
  ['2026-03-05T14:30:00+02:00', 'yes', '2026-03-05T12:30:00.000Z'],
  ['2026-03-05 14:30', 'no', '2026-03-05T14:30:00.000Z'],
  ['2026-06-15', 'no', now],
])('%s with “%s” is %s', (moment, text, at) => {
  const found = read({ 'consent:news:mail': text, consent_at: moment });
  expect(found).toEqual({ said: [[text === 'yes', at]], leftOut: [] });
});

test('a moment that cannot be read leaves out what was allowed, never what was taken back', () => {
  for (const [moment, why] of [
    ['03/05/2026', 'give a day, such as 2026-11-17'],
    ['2026-02-30', 'give a day, such as 2026-11-17'],
    ['2027-01-01', 'this lies ahead'],
  ]) {
    const cells = { 'consent:news:mail': 'yes', 'consent:surveys:mail': 'no', consent_at: moment };
    expect(read(cells as Record<ColumnTarget, string>)).toEqual({
      said: [[false, null]],
      leftOut: [`consent_at: ${why ?? ''}`, 'consent:news:mail: when they allowed it cannot be read'],
    });
  }
});

test('its own moment goes before that of the row', () => {
  const cells = { 'consent:news:mail': 'yes', consent_at: '2026-01-01', 'consent_at:news:mail': '2026-02-02' };
  expect(read(cells).said).toEqual([[true, '2026-02-02T00:00:00.000Z']]);
});

const person = async (email: string, ...said: readonly { given: boolean; at: string }[]): Promise<string> => {
  const made = await owner.call('POST', '/contacts', { name: email, identities: [{ kind: 'email', value: email }] });
  const id = String(made.body['id']);
  for (const one of said)
    await owner.call('POST', `/contacts/${id}/consents`, { purpose: 'news', means: 'mail', how: 'asked', ...one });
  return id;
};
const ledger = async (id: string) =>
  (await owner.call('GET', `/contacts/${id}/consents`)).body as unknown as { items: Consent[]; standing: Standing[] };
const bring = async (text: string): Promise<string> => {
  const answer = await owner.call('POST', '/contact-files?name=list.csv', new TextEncoder().encode(text));
  return (answer.body['file'] as ContactFile).id;
};
const plan = { columns: ['email', 'consent:news:mail', 'consent_at', 'phone'], known: 'fill', country: '+353' };
const took = (at: string) => ({ given: false, at: `${at}T10:00:00.000Z` });

test('the newest word stands: no empty cell allows anything, and nothing older allows again what was taken back', async () => {
  const ids = {
    nothing: await person('nothing@lark.example'),
    undated: await person('undated@lark.example', took('2026-03-05')),
    older: await person('older@lark.example', took('2026-03-05')),
    sameDay: await person('same@lark.example', took('2026-03-05')),
    newer: await person('newer@lark.example', took('2026-03-05')),
    leaves: await person('leaves@lark.example', { given: true, at: '2026-03-05T10:00:00.000Z' }),
  };
  const text = [
    'Mail,News,When,Phone',
    'nothing@lark.example,,2026-03-06,087 555 0101',
    'undated@lark.example,yes,,',
    'older@lark.example,yes,2026-01-02,',
    'same@lark.example,yes,2026-03-05,',
    'newer@lark.example,yes,2026-03-06,not at all',
    'leaves@lark.example,withdrawn,,',
    'fresh@lark.example,yes,2026-03-06,',
    'unclear@lark.example,perhaps,2026-03-06,',
  ].join('\n');
  const id = await bring(text);
  const trial = (await owner.call('POST', `/contact-files/${id}/trial`, plan)).body as unknown as Trial;
  expect(trial).toMatchObject({
    added: 2,
    changed: 6,
    refused: 0,
    incomplete: 5,
    consents: { given: 2, withdrawn: 1 },
  });
  const again = 'they took this back on 2026-03-05; only a later date allows it again';
  expect(trial.leftOut.map(({ line, column, message }) => [line, column, message])).toEqual([
    [3, 'News', again],
    [4, 'News', again],
    [5, 'News', again],
    [6, 'Phone', 'write it with its country, such as +353 1 555 0100'],
    [9, 'News', 'say yes or no, given or withdrawn'],
  ]);

  await owner.call('POST', `/contact-files/${id}/work`, plan);
  await takeIn({ workspaceId: owner.workspaceId, takeTurn: house.app.platform.takeTurn }, id);
  const done = (await owner.call('GET', `/contact-files/${id}`)).body as unknown as ContactFile;
  expect(done.rows).toMatchObject({ added: 2, changed: 6, refused: 0, incomplete: 5 });
  expect((await ledger(ids.nothing)).items).toEqual([]);
  for (const who of [ids.undated, ids.older, ids.sameDay])
    expect((await ledger(who)).items.map(({ given }) => given)).toEqual([false]);
  const [allowed] = (await ledger(ids.newer)).items;
  expect(allowed).toMatchObject({
    ...{ given: true, at: '2026-03-06T00:00:00.000Z', source: 'file', agentId: owner.agentId },
    ...{ dayOnly: true, how: 'From the file list.csv, line 6' },
  });
  expect((await ledger(ids.leaves)).standing).toMatchObject([{ given: false, dayOnly: false, takenBack: true }]);
  const [nobody] = (await owner.call('GET', '/contacts?q=unclear@lark.example')).body['items'] as { id: string }[];
  expect((await ledger(nobody?.id ?? '')).items).toEqual([]);
  const { identities } = (await owner.call('GET', `/contacts/${ids.nothing}`)).body as {
    identities: { kind: string; value: string }[];
  };
  expect(identities.find(({ kind }) => kind === 'phone')?.value).toBe('+353875550101');

  // Brought in once more it says nothing new.
  const repeat = await bring(text);
  const second = (await owner.call('POST', `/contact-files/${repeat}/trial`, plan)).body as unknown as Trial;
  expect(second.consents).toEqual({ given: 0, withdrawn: 0 });
});

test('a no of somebody who never said yes is a refusal, and one after a yes takes it back', async () => {
  const before = { given: true, at: '2026-03-05T10:00:00.000Z' };
  const [never, once] = [await person('never@lark.example'), await person('once@lark.example', before)];
  const id = await bring(
    'Mail,News,When,Phone\nnever@lark.example,no,2026-03-06,\nonce@lark.example,no,2026-03-07 09:30,\n',
  );
  await owner.call('POST', `/contact-files/${id}/work`, plan);
  await takeIn({ workspaceId: owner.workspaceId, takeTurn: house.app.platform.takeTurn }, id);
  const told = async (who: string) => {
    const { items } = (await owner.call('GET', `/contacts/${who}/timeline`)).body as unknown as { items: Happening[] };
    const [said] = items.filter(({ what }) => what === 'consent');
    return [said?.title, said?.data];
  };
  expect(await told(never)).toMatchObject([
    'Refused: news and offers by mail',
    { dayOnly: true, how: 'From the file list.csv, line 2' },
  ]);
  expect(await told(once)).toMatchObject(['Took back: news and offers by mail', { dayOnly: false }]);
  const stands = async (who: string) => (await ledger(who)).standing;
  expect(await stands(never)).toMatchObject([{ given: false, dayOnly: true, takenBack: false }]);
  expect(await stands(once)).toMatchObject([{ given: false, dayOnly: false, takenBack: true }]);
});

test('a plan says each consent once, and of what a moment is', async () => {
  const id = await bring('Mail,News,When\nplan@lark.example,yes,2026-01-01\n');
  const tried = async (...columns: string[]) =>
    (await owner.call('POST', `/contact-files/${id}/trial`, { columns, known: 'fill' })).status;
  expect(await tried('email', 'consent:news:mail', 'consent_at:news:mail')).toBe(200);
  expect(await tried('email', 'consent:news:mail', 'consent:news:mail')).toBe(400);
  expect(await tried('email', 'consent:news:mail', 'consent_at:news:post')).toBe(400);
  expect(await tried('email', 'ignore', 'consent_at')).toBe(400);
  expect(await tried('email', 'consent:nothing:mail', 'ignore')).toBe(400);
});
