import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largestFile } from '#contract/files.ts';
import type { Attachment } from '#contract/files.ts';
import pg from 'pg';
import { newId } from '#server/platform/id.ts';
import { chatInboxOf, idOf, of, visit } from '#test/guards/scene.ts';
import type { Visitor } from '#test/guards/scene.ts';
import { openHouse } from '#test/support/house.ts';
import { rounds } from './rounds.ts';
import type { Answer, House, Person } from '#test/support/house.ts';

let house: House;
let owner: Person;
let visitor: Visitor;
let inboxKey: string;
beforeAll(async () => {
  house = await openHouse();
  owner = await house.workspace();
  inboxKey = (await chatInboxOf(owner)).publicKey;
  visitor = await visit(house, inboxKey);
});
afterAll(() => house.close());

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');
const png = bytesOf(`\x89PNG\r\n\x1a\n${'\0'.repeat(40)}`);

function put(who: Pick<Visitor, 'call'>, name: string, bytes: Buffer, type = ''): Promise<Answer> {
  const path = who === owner || !('token' in who) ? '/files' : '/widget/files';
  return who.call('POST', `${path}?${String(new URLSearchParams({ name, type }))}`, bytes);
}
const linkOf = async (who: Pick<Visitor, 'call'>, id: string): Promise<Answer> =>
  who.call('GET', `${'token' in who ? '/widget' : ''}/files/${id}/link`);
async function fetched(url: string) {
  const { statusCode, headers, rawPayload } = await house.app.http.inject({ url });
  return { status: statusCode, headers, bytes: rawPayload };
}
const urlOf = async (who: Pick<Visitor, 'call'>, id: string): Promise<string> =>
  String((await linkOf(who, id)).body['url']);

describe('a file that was put up', () => {
  test('comes back byte for byte by its link, and is saved and not shown', async () => {
    const bytes = Buffer.from(Array.from({ length: 1_300_000 }, (_, i) => (i * 7) % 256));
    const { body } = await put(owner, 'Ünïcode “list”.csv', bytes, 'text/csv');
    expect(body).toMatchObject({ name: 'Ünïcode “list”.csv', type: 'text/csv', size: bytes.length, picture: false });
    const answer = await fetched(await urlOf(owner, String(body['id'])));
    expect([answer.status, answer.bytes.equals(bytes)]).toEqual([200, true]);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(bytes.length),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="_n_code _list_.csv"; filename*=UTF-8''%C3%9Cn%C3%AFcode%20%E2%80%9Clist%E2%80%9D.csv`,
    );
  });

  test.each([
    ['a picture', 'cat.png', 'image/png', png, true, 'image/png'],
    ['a page that says it is a picture', 'cat.png', 'image/png', bytesOf('<html><script>'), false, null],
    ['a drawing with script', 'cat.svg', 'image/svg+xml', bytesOf('<svg onload=alert(1)>'), false, null],
    ['a page', 'index.html', 'text/html', bytesOf('<script>alert(1)</script>'), false, null],
    ['a picture that says it is a page', 'cat.html', 'text/html', png, true, 'image/png'],
  ])('%s is drawn only by its bytes', async (_what, name, type, bytes, picture, drawn) => {
    const { body } = await put(owner, name, bytes, type);
    expect(body['picture']).toBe(picture);
    const { headers } = await fetched(await urlOf(owner, String(body['id'])));
    expect(headers['content-type']).toBe(drawn ?? 'application/octet-stream');
    expect(String(headers['content-disposition'])).toMatch(drawn === null ? /^attachment/ : /^inline/);
  });

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\report.docx', 'report.docx'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\r\nset-cookie: x=1.txt', 'aset-cookie: x=1.txt'],
    ['..', 'file'],
    [`${'n'.repeat(250)}.pdf`, `${'n'.repeat(196)}.pdf`],
  ])('is called %j and kept as %j', async (given, kept) => {
    expect((await put(owner, given, png)).body['name']).toBe(kept);
  });

  test('too large, empty or of nobody is refused', async () => {
    expect((await put(owner, 'big', Buffer.alloc(largestFile + 1))).status).toBe(413);
    expect((await put(owner, 'big', Buffer.alloc(largestFile))).status).toBe(200);
    expect((await put(owner, 'none', Buffer.alloc(0))).body.code).toBe('empty_file');
    const nobody = await house.app.http.inject({ method: 'POST', url: '/api/v1/files?name=x', payload: png });
    expect(nobody.statusCode).toBe(401);
    const json = await owner.call('POST', '/files?name=x', { a: 1 });
    expect([json.status, json.body.code]).toEqual([415, 'media_type']);
  });

  test('is its sender’s alone until it is sent', async () => {
    const id = idOf(await put(owner, 'draft.txt', png));
    const colleague = await house.person(owner.workspaceId, 'admin');
    expect((await linkOf(colleague, id)).status).toBe(404);
    expect((await colleague.call('DELETE', `/files/${id}`)).status).toBe(404);
    expect((await linkOf(visitor, id)).status).toBe(404);
    expect((await owner.call('DELETE', `/files/${id}`)).status).toBe(200);
    expect((await linkOf(owner, id)).status).toBe(404);
  });

  test('so many may wait, and no more', async () => {
    const many = await visit(house, inboxKey);
    const answers = [];
    for (let i = 0; i < 31; i++) answers.push((await put(many, `n${String(i)}`, png)).status);
    expect(answers).toEqual([...Array.from({ length: 30 }, () => 200), 409]);
  });
});

describe('a link', () => {
  test('that was changed in any letter, or of another file, fetches nothing', async () => {
    const [one, two] = [idOf(await put(owner, 'one', png)), idOf(await put(owner, 'two', png))];
    const url = await urlOf(owner, one);
    const other = await urlOf(owner, two);
    for (let at = '/files/'.length; at < url.length; at += 3) {
      const letter = url[at] === 'A' ? 'B' : 'A';
      expect((await fetched(url.slice(0, at) + letter + url.slice(at + 1))).status).toBe(404);
    }
    const signature = other.split('.').at(-1) ?? '';
    expect((await fetched(url.replace(/[^.]+$/, signature))).status).toBe(404);
    for (const bad of ['/files/x', '/files/', '/files/..%2f..', '/files/a.b.c.d'])
      expect((await fetched(bad)).status).toBe(404);
    expect((await fetched(url)).status).toBe(200);
  });

  test('holds for ten minutes', async () => {
    const { linkTo, readLink, holds } = await import('./link.ts');
    const file = { id: newId(), linkKey: Buffer.alloc(32, 7) } as Parameters<typeof linkTo>[1];
    const { url } = linkTo(newId(), file, 1_000_000_000_000);
    const named = readLink(url.slice('/files/'.length));
    if (named === null) throw new Error('a link names its file');
    expect(holds(named, file, 1_000_000_000_000 + 9.9 * 60_000)).toBe(true);
    expect(holds(named, file, 1_000_000_000_000 + 10.1 * 60_000)).toBe(false);
  });
});

describe('a file that is sent', () => {
  const reply = (id: string, files: string[], text = '') =>
    owner.call('POST', `/conversations/${id}/replies`, { clientId: newId(), text, files, seenSeq: 1000 });
  const attachments = (answer: Answer): Attachment[] => of(answer, 'message')['attachments'] as unknown as Attachment[];

  test('by a customer is seen by agents and by that customer, in its order', async () => {
    const ids = [idOf(await put(visitor, 'b.png', png)), idOf(await put(visitor, 'a.txt', bytesOf('words')))];
    const clientId = newId();
    const sent = await visitor.call('POST', '/widget/messages', { clientId, text: '', files: ids });
    expect(attachments(sent).map(({ name }) => name)).toEqual(['b.png', 'a.txt']);
    const conversationId = idOf(sent, 'conversation');
    const { body } = await owner.call('GET', `/conversations/${conversationId}`);
    const [message] = body['messages'] as { attachments: Attachment[]; text: string }[];
    expect(message).toMatchObject({ text: '', attachments: [{ name: 'b.png' }, { name: 'a.txt' }] });
    expect(body['conversation']).toMatchObject({ last: { text: 'b.png, a.txt' } });
    for (const who of [owner, visitor]) expect((await fetched(await urlOf(who, ids[0] ?? ''))).bytes).toEqual(png);
    expect((await linkOf(await visit(house, inboxKey), ids[0] ?? '')).status).toBe(404);
    const again = await visitor.call('POST', '/widget/messages', { clientId, text: '', files: ids });
    expect(attachments(again).map(({ id }) => id)).toEqual(ids);
  });

  test('by an agent reaches the customer; with a note it never does', async () => {
    const conversationId = idOf(await visitor.write('And now?'), 'conversation');
    const answered = idOf(await put(owner, 'terms.pdf', png));
    expect(attachments(await reply(conversationId, [answered], 'See this.'))).toMatchObject([{ name: 'terms.pdf' }]);
    const noted = idOf(await put(owner, 'secret.pdf', png));
    const body = { clientId: newId(), text: '', files: [noted] };
    const note = await owner.call('POST', `/conversations/${conversationId}/notes`, body);
    expect(attachments(note)).toMatchObject([{ name: 'secret.pdf' }]);
    expect((await linkOf(visitor, answered)).status).toBe(200);
    expect((await linkOf(visitor, noted)).status).toBe(404);
    const { body: seen } = await visitor.call('GET', '/widget/messages?after=0');
    expect(JSON.stringify(seen)).toContain('terms.pdf');
    expect(JSON.stringify(seen)).not.toContain('secret.pdf');
  });

  test('goes out once, and only by whoever put it up', async () => {
    const conversationId = idOf(await visitor.write('Once more'), 'conversation');
    const id = idOf(await put(owner, 'once.txt', png));
    expect((await reply(conversationId, [id])).status).toBe(200);
    const twice = await reply(conversationId, [id]);
    expect([twice.status, twice.body['errors']]).toEqual([400, [expect.objectContaining({ path: 'files.0' })]]);
    const theirs = idOf(await put(visitor, 'theirs.txt', png));
    expect((await reply(conversationId, [theirs])).status).toBe(400);
    expect((await reply(conversationId, [], ' ')).status).toBe(400);
    expect((await visitor.call('DELETE', `/widget/files/${theirs}`)).status).toBe(200);
  });

  test('in a conversation of another team is not had by link', async () => {
    const conversationId = idOf(await visitor.write('For the others'), 'conversation');
    const id = idOf(await put(owner, 'plan.txt', png));
    await reply(conversationId, [id], 'Here.');
    const agent = await house.person(owner.workspaceId, 'agent');
    expect((await linkOf(agent, id)).status).toBe(200);
    const team = await owner.call('POST', '/teams', { name: 'Others', memberIds: [owner.agentId] });
    const given = { assigneeId: owner.agentId, teamId: idOf(team) };
    await owner.call('PUT', `/conversations/${conversationId}/assignment`, given);
    expect((await linkOf(agent, id)).status).toBe(404);
  });
});

test('what nobody sent is forgotten after a week, and its bytes with it; what was sent stays', async () => {
  const owned = new pg.Client(house.database.owner);
  await owned.connect();
  const run = async () => {
    for (const round of rounds) await round.run(owned);
  };
  const bytes = bytesOf(`only here ${newId()}`);
  const sent = idOf(await put(visitor, 'kept.txt', bytes));
  await visitor.call('POST', '/widget/messages', { clientId: newId(), text: '', files: [sent] });
  const twin = idOf(await put(owner, 'twin.txt', bytes));
  const lone = idOf(await put(owner, 'lone.txt', bytesOf(`gone soon ${newId()}`)));
  const blobs = async () =>
    Number((await owned.query<{ n: string }>('select count(*) as n from blobs')).rows[0]?.n ?? 0);
  const before = await blobs();
  await run();
  expect([(await linkOf(owner, twin)).status, await blobs()]).toEqual([200, before]);
  await owned.query(`update attachments set created_at = now() - interval '8 days' where id = any($1)`, [
    [sent, twin, lone],
  ]);
  await owned.query(`update blobs set created_at = now() - interval '2 days'`);
  await run();
  expect([(await linkOf(owner, twin)).status, (await linkOf(owner, lone)).status]).toEqual([404, 404]);
  expect((await fetched(await urlOf(visitor, sent))).bytes).toEqual(bytes);
  expect(await blobs()).toBeLessThan(before);
  await owned.end();
});
