import { fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContactFile, Reading, Trial } from '#contract/contact-files.ts';
import type { Contact } from '#contract/contacts.ts';
import { openRows, type Rows } from '#test/guards/rows.ts';
import { openHouse, type House, type Person } from '#test/support/house.ts';
import { readCsv } from './csv.ts';
import { takeIn } from './take-in.ts';
import { writeOut } from './write-out.ts';

let house: House;
let rows: Rows;
let owner: Person;

beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
  owner = await house.workspace();
  await owner.call('POST', '/fields', {
    about: 'person',
    name: 'tier',
    label: 'Tier',
    type: 'choice',
    choices: ['gold', 'silver'],
  });
});
afterAll(async () => {
  await rows.close();
  await house.close();
});

const bring = async (text: string | Buffer, name = 'customers.csv') => {
  const answer = await owner.call('POST', `/contact-files?name=${name}`, new Uint8Array(Buffer.from(text)));
  expect(answer.status).toBe(200);
  return answer.body as unknown as { file: ContactFile; reading: Reading };
};
const work = async (id: string, columns: readonly string[], known = 'fill'): Promise<ContactFile> => {
  expect((await owner.call('POST', `/contact-files/${id}/work`, { columns, known })).status).toBe(200);
  await takeIn({ workspaceId: owner.workspaceId, takeTurn: house.app.platform.takeTurn }, id);
  return (await owner.call('GET', `/contact-files/${id}`)).body as unknown as ContactFile;
};
const fetched = async (id: string): Promise<string> => {
  const { body } = await owner.call('GET', `/contact-files/${id}/link`);
  return (await house.app.http.inject({ method: 'GET', url: String(body['url']) })).body;
};
const find = async (q: string): Promise<Contact[]> =>
  (await owner.call('GET', `/contacts?q=${encodeURIComponent(q)}`)).body['items'] as Contact[];

test('columns are guessed, problems are named row by row, and nothing changes before it is begun', async () => {
  const text =
    'Kundennummer;Vorname;Nachname;E-Mail;Telefon;Tier;Farbe\nK-1;Zoë;Köhler;zoe@koehler.example;+49 30 555010;Gold;rot\nK-2;Max;Muster;max at home;030;bronze;\n;;;;;;blau\n;Ida;Moor;ida;;;\n';
  const { file, reading } = await bring(Buffer.from(text, 'latin1'));
  expect(reading).toMatchObject({ charset: 'windows-1252', separator: ';' });
  const columns = reading.columns.map(({ guess }) => guess);
  expect(columns).toEqual(['external', 'given_name', 'family_name', 'email', 'phone', 'field:tier', 'ignore']);
  const before = await rows.print(owner.workspaceId);
  const trial = (await owner.call('POST', `/contact-files/${file.id}/trial`, { columns })).body as unknown as Trial;
  expect(trial).toMatchObject({ rows: 4, added: 2, refused: 2, incomplete: 1 });
  const noMail = 'give a mail address, such as maya@lark.example';
  expect(trial.leftOut).toEqual([
    { line: 3, column: 'E-Mail', message: noMail },
    { line: 3, column: 'Telefon', message: 'write it with its country, such as +353 1 555 0100' },
    { line: 3, column: 'Tier', message: 'choose one of: gold, silver' },
  ]);
  expect(trial.problems).toEqual([
    { line: 4, column: null, message: 'there is neither a name nor an address, number or id' },
    { line: 5, column: 'E-Mail', message: noMail },
  ]);
  expect(await rows.print(owner.workspaceId)).toEqual(before);

  const done = await work(file.id, columns);
  expect(done).toMatchObject({
    state: 'done',
    fetchable: true,
    rows: { total: 4, done: 4, added: 2, refused: 2, incomplete: 1 },
  });
  const [zoe] = await find('zoe@koehler.example');
  expect(zoe).toMatchObject({ name: 'Zoë Köhler', fields: [{ name: 'tier', value: 'gold', source: 'file' }] });
  const [max] = await find('Max Muster');
  expect([max?.identities.map(({ value }) => value), max?.fields]).toEqual([['K-2'], []]);
  const toMend = [...readCsv((await fetched(file.id)).slice(1), ',')].map(({ cells }) => cells);
  expect(toMend.map((cells) => [cells[0], cells[1]])).toEqual([
    ['Kundennummer', 'Vorname'],
    ['K-2', 'Max'],
    ['', ''],
    ['', 'Ida'],
  ]);
  expect(toMend.map((cells) => cells.at(-1)?.split('; ')[0])).toEqual([
    'What to mend',
    `Taken in without this. E-Mail: ${noMail}`,
    'Refused. there is neither a name nor an address, number or id',
    `Refused. E-Mail: ${noMail}`,
  ]);
});

test('a file that was not begun can be looked through again later, and taken away', async () => {
  const { file, reading } = await bring('Name,Mail\nLeo,leo@lark.example\n');
  const at = `/contact-files/${file.id}`;
  expect((await owner.call('GET', `${at}/reading`)).body).toEqual(reading);
  const { fileId } = (await rows.client.query(`select file_id as "fileId" from contact_files where id = $1`, [file.id]))
    .rows[0] as { fileId: string };
  expect((await owner.call('DELETE', at)).status).toBe(200);
  expect((await owner.call('GET', at)).status).toBe(404);
  expect((await owner.call('GET', `${at}/reading`)).status).toBe(404);
  expect((await rows.client.query('select from attachments where id = $1', [fileId])).rowCount).toBe(0);

  const begun = await bring('Name,Mail\nLea,lea@lark.example\n');
  await work(begun.file.id, ['name', 'email']);
  expect(await owner.call('DELETE', `/contact-files/${begun.file.id}`)).toMatchObject({
    ...{ status: 409, body: { code: 'begun' } },
  });
  expect((await owner.call('GET', `/contact-files/${begun.file.id}`)).status).toBe(200);
});

test('who is known is found by id, then by address, and what customers said stays unless one chooses otherwise', async () => {
  const made = await owner.call('POST', '/contacts', {
    ...{ name: 'Ines', fields: [{ name: 'tier', value: 'silver' }], givenByCustomer: true },
    identities: [{ kind: 'email', value: 'ines@lark.example' }],
  });
  const id = String(made.body['id']);
  const look = async () => (await owner.call('GET', `/contacts/${id}`)).body as unknown as Contact;
  const columns = ['external', 'email', 'name', 'language', 'field:tier'];
  const row = (n: number) => `Id,Mail,Name,Language,Tier\nI-1,Ines@Lark.example,Ines Costa${'!'.repeat(n)},pt,gold\n`;
  const take = async (n: number, known: string) => work((await bring(row(n))).file.id, columns, known);

  expect((await take(0, 'skip')).rows).toMatchObject({ skipped: 1, changed: 0 });
  expect(await look()).toMatchObject({ name: 'Ines', language: null });
  expect((await take(1, 'fill')).rows).toMatchObject({ changed: 1, added: 0 });
  expect(await look()).toMatchObject({ name: 'Ines', language: 'pt', fields: [{ value: 'silver' }] });
  await take(2, 'replace');
  expect(await look()).toMatchObject({ name: 'Ines', fields: [{ value: 'silver', givenByCustomer: true }] });
  await take(3, 'replace_all');
  expect(await look()).toMatchObject({
    name: 'Ines Costa!!!',
    fields: [{ value: 'gold', givenByCustomer: false, source: 'file' }],
  });
  expect((await look()).identities.map(({ kind, value }) => `${kind} ${value}`).sort()).toEqual([
    'email ines@lark.example',
    'external I-1',
  ]);
});

test('a file that was stopped goes on where it was, and the same row twice is one customer', async () => {
  const lines = Array.from({ length: 250 }, (_, i) => `S-${String(i)},Stop ${String(i)}`);
  const { file } = await bring(`Id,Name\n${[...lines, lines[0] ?? ''].join('\n')}\n`);
  const columns = ['external', 'name'];
  await owner.call('POST', `/contact-files/${file.id}/work`, { columns });
  let batches = 0;
  const { takeTurn } = house.app.platform;
  await takeIn(
    {
      workspaceId: owner.workspaceId,
      takeTurn: async (workspaceId, work_, mode) => {
        const result = await takeTurn(workspaceId, work_, mode);
        if (++batches === 2) await owner.call('DELETE', `/contact-files/${file.id}/work`);
        return result;
      },
    },
    file.id,
  );
  const stopped = (await owner.call('GET', `/contact-files/${file.id}`)).body as unknown as ContactFile;
  expect(stopped).toMatchObject({ state: 'stopped', rows: { done: 100, added: 100 } });
  expect(await work(file.id, columns)).toMatchObject({
    state: 'done',
    rows: { total: 251, done: 251, added: 250, skipped: 1 },
  });
});

test('killed in the middle, it goes on without doubles', async () => {
  const lines = Array.from({ length: 700 }, (_, i) => `X-${String(i)},Killed ${String(i)}`);
  const { file } = await bring(`Id,Name\n${lines.join('\n')}\n`);
  const columns = ['external', 'name'];
  await owner.call('POST', `/contact-files/${file.id}/work`, { columns });
  const child = fork(new URL('./mortal.fixture.ts', import.meta.url), {
    env: {
      ...process.env,
      MORTAL: JSON.stringify({ app: house.database.app, workspaceId: owner.workspaceId, fileId: file.id }),
    },
  });
  const exit = once(child, 'exit');
  for (;;) {
    const { body } = await owner.call('GET', `/contact-files/${file.id}`);
    const { rows: how, state } = body as unknown as ContactFile;
    if (how.done >= 100) {
      expect(state).toBe('working'); // it was still at it
      break;
    }
    await new Promise((later) => setTimeout(later, 20));
  }
  child.kill('SIGKILL');
  await exit;
  await takeIn({ workspaceId: owner.workspaceId, takeTurn: house.app.platform.takeTurn }, file.id);
  const done = (await owner.call('GET', `/contact-files/${file.id}`)).body as unknown as ContactFile;
  expect(done).toMatchObject({ state: 'done', rows: { done: 700, added: 700, skipped: 0, refused: 0 } });
  const { rows: counted } = await rows.client.query(
    `select count(*)::int as n, count(distinct name)::int as names from contacts where name like 'Killed %'`,
  );
  expect(counted).toEqual([{ n: 700, names: 700 }]);
}, 60_000);

const begin = async (wanted: object): Promise<string> =>
  String((await owner.call('POST', '/contact-exports', wanted)).body['id']);
const write = async (id: string): Promise<ContactFile> => {
  const { takeTurn, conditions } = house.app.platform;
  await writeOut({ workspaceId: owner.workspaceId, takeTurn }, conditions, id);
  return (await owner.call('GET', `/contact-files/${id}`)).body as unknown as ContactFile;
};
const piecesOf = async (): Promise<number[]> => {
  const sql = 'select length(bytes) as size from blob_pieces where workspace_id = $1 order by start';
  return (await rows.client.query<{ size: number }>(sql, [owner.workspaceId])).rows.map(({ size }) => size);
};

test('many go out a piece at a time, each once; begun anew or stopped, nothing is left over', async () => {
  await rows.client.query(
    `insert into contacts (workspace_id, id, name, created_at) select $1, gen_random_uuid(), 'Crowd ' || n, now() - n * interval '1 second'
     from generate_series(1, 1200) n`,
    [owner.workspaceId],
  );
  const id = await begin({ q: 'Crowd' });
  const done = await write(id);
  expect(done).toMatchObject({ state: 'done', rows: { done: 1200 } });
  const sizes = await piecesOf();
  expect(sizes.length).toBe(4); // the heading and three pages
  const text = await fetched(id);
  expect(Buffer.byteLength(text)).toBe(sizes.reduce((all, size) => all + size, 0));
  const names = [...readCsv(text.slice(1), ',')].slice(1).map(({ cells }) => cells[1]);
  expect([names.length, new Set(names).size, names[0], names.at(-1)]).toEqual([1200, 1200, 'Crowd 1', 'Crowd 1200']);

  // As after a crash in the middle: what was written goes, and it is whole again.
  await rows.client.query(`update contact_files set state = 'working', result_id = null where id = $1`, [id]);
  await write(id);
  expect(await fetched(id)).toBe(text);
  expect(await piecesOf()).toEqual(sizes);

  const stopped = await begin({ q: 'Crowd' });
  await owner.call('DELETE', `/contact-files/${stopped}/work`);
  expect(await write(stopped)).toMatchObject({ state: 'stopped', rows: { done: 0 }, fetchable: false });
  expect(await piecesOf()).toEqual(sizes);
  await rows.client.query(`delete from contacts where name like 'Crowd %'`);
});

test('what goes out comes back in as it was, and no cell is a formula', async () => {
  const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|" /C calc"!A0', '＝1+1', '"quoted", and\nmore'];
  for (const name of evil) await owner.call('POST', '/contacts', { name: `${name} evil`, notes: name, calledAs: name });
  const id = await begin({ q: 'evil' });
  await write(id);
  const table = [...readCsv((await fetched(id)).slice(1), ',')].map(({ cells }) => cells);
  expect(table.length).toBe(evil.length + 1);
  expect(table.flat().filter((cell) => /^[=+\-@\t\r＝]/.test(cell))).toEqual([]);
  const names = table.slice(1).map((cells) => (cells[1] ?? '').replace(/^'/, ''));
  expect(names.sort()).toEqual(evil.map((name) => `${name.trim()} evil`).sort());
});
