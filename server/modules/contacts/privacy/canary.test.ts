import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrivacyRequest } from '#contract/privacy.ts';
import { keep } from '#server/channels/email/arrive/keep.ts';
import { newId } from '#server/platform/id.ts';
import { check, holderOf, houseOf, move, openBook } from '#server/modules/ledger/index.ts';
import { openRows, type Rows } from '#test/guards/rows.ts';
import { chatInboxOf, idOf, visit } from '#test/guards/scene.ts';
import { openHouse, type House, type Person } from '#test/support/house.ts';
import { openLetterbox, openMailInbox, threadsOf, type Letterbox } from '#test/support/mail.ts';

/** Words that stand nowhere else, over every field and channel of one person: handed out whole, and gone after an erasure. */
let house: House;
let rows: Rows;
let owner: Person;
let box: Letterbox;
const canaries = new Map<string, string>();
const bird = (where: string): string => {
  const word = `kanari${String(canaries.size).padStart(2, '0')}${newId()
    .slice(-6)
    .replace(/[^a-z0-9]/g, '')}`;
  canaries.set(where, word);
  return word;
};

beforeAll(async () => {
  house = await openHouse({ worker: true });
  rows = await openRows(house.database.owner);
  owner = await house.workspace();
  box = await openLetterbox(house);
});
afterAll(async () => {
  await box.close();
  await rows.close();
  await house.close();
});

const made = async (method: string, path: string, body?: unknown, headers = {}): Promise<Record<string, unknown>> => {
  const answer = await owner.call(method, path, body, headers);
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const contactIn = async (conversationId: string): Promise<string> => {
  const { conversation } = (await made('GET', `/conversations/${conversationId}`)) as unknown as {
    conversation: { contact: { id: string } };
  };
  return conversation.contact.id;
};

test('everything that is kept is handed out, and nothing of it is left after an erasure', async () => {
  const mailInbox = await openMailInbox(owner);
  const raw = letter(mailInbox.address);
  const person = await plantEverywhere(mailInbox, raw);
  expect(canaries.size).toBeGreaterThanOrEqual(40);
  expect(missingIn(await dump())).toEqual([]); // the search would find each of them

  const copy = await settled((await made('POST', `/contacts/${person}/copies`)) as unknown as PrivacyRequest);
  const link = (await made('GET', `/privacy-requests/${copy.id}/link`)) as { url: string };
  const archive = (await house.app.http.inject({ method: 'GET', url: link.url })).rawPayload;
  expect(missingIn(archive.toString('latin1').toLowerCase())).toEqual([]);

  const erasure = (await made('DELETE', `/contacts/${person}`)) as unknown as PrivacyRequest;
  expect((await owner.call('GET', `/contacts/${person}`)).status).toBe(404);
  const { body: found } = await owner.call('GET', `/search?q=${String(canaries.get('chat message'))}`);
  expect(found['items']).toEqual([]);
  await house.catchUp();
  await settled(erasure);
  expect(foundIn(await dump())).toEqual([]);

  const books = await house.app.platform.takeTurn(owner.workspaceId, (turn) => check(turn));
  expect(books?.wrong).toEqual([]);
  const again = await house.app.platform.takeTurn(owner.workspaceId, (turn) =>
    keep(turn, mailInbox.id, 'imap', [{ raw, at: turn.now, uid: 4711 }]),
  );
  expect(again).toBe(0);
  expect(await threadsOf(owner, mailInbox.id)).toEqual([]);
  expect((await house.app.http.inject({ method: 'GET', url: link.url })).statusCode).toBe(404);
}, 60_000);

async function plantEverywhere(mailInbox: { id: string; address: string }, raw: Buffer): Promise<string> {
  await made('POST', '/fields', { about: 'person', name: 'beans', label: 'Beans', type: 'text' });
  await made('POST', '/fields', { about: 'person', name: 'site', label: 'Site', type: 'link' });
  const known = await made('POST', '/contacts', {
    ...{ name: bird('name'), notes: bird('notes'), calledAs: bird('called as') },
    identities: [
      { kind: 'external', value: bird('external id') },
      { kind: 'email', value: `${bird('address')}@lark.example` },
    ],
    fields: [
      { name: 'beans', value: bird('field') },
      { name: 'site', value: `https://lark.example/${bird('link field')}` },
    ],
  });
  const person = String(known['id']);
  const at = `/contacts/${person}`;
  await made('POST', `${at}/consents`, {
    ...{ purpose: 'news', means: 'mail', given: true, how: bird('consent how'), wording: bird('consent wording') },
  });
  await made('POST', `${at}/events`, {
    ...{ id: bird('event id'), name: 'order_placed', at: '2026-01-02T10:00:00Z', title: bird('event title') },
    data: { colour: bird('event data') },
  });
  await made('POST', `${at}/notes`, { text: bird('contact note') });
  const others = [
    await chats(),
    await writesByApi(),
    await calls(),
    await writesMail(mailInbox, raw),
    await answersSurvey(),
  ];
  for (const otherId of new Set(others)) await made('POST', `${at}/merges`, { otherId });
  await earns(person);
  await rows.client.query(
    `insert into recoveries (workspace_id, id, contact_id, state, since, entered_at, ended_at, why, words)
     values ($1, $2, $3, 'closed', now(), now(), now(), $4, $5)`,
    [owner.workspaceId, newId(), person, bird('recovery reason'), bird('recovery words')],
  );
  return person;
}

async function chats(): Promise<string> {
  const visitor = await visit(house, (await chatInboxOf(owner)).publicKey);
  const conversationId = idOf(await visitor.write(bird('chat message')), 'conversation');
  await visitor.call('PATCH', '/widget/visitor', {
    name: bird('visit name'),
    email: `${bird('visit mail')}@lark.example`,
  });
  const upload = async (path: string, who: Pick<Person, 'call'>, bytes: string) =>
    idOf(await who.call('POST', path, new TextEncoder().encode(bytes)));
  const fileId = await upload(
    `/widget/files?name=${bird('file name')}.txt&type=text/plain`,
    visitor,
    bird('file bytes'),
  );
  await visitor.call('POST', '/widget/messages', { clientId: newId(), text: '', files: [fileId] });
  await upload(`/widget/files?name=${bird('unsent file')}.txt&type=text/plain`, visitor, 'nothing');
  const at = `/conversations/${conversationId}`;
  await made('PATCH', at, { subject: bird('subject'), tags: [bird('tag')] });
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  const reply = { clientId: newId(), text: bird('reply'), seenSeq: 100, promises: [{ text: bird('promise'), dueAt }] };
  await made('POST', `${at}/replies`, reply, { 'idempotency-key': 'reply-1' });
  await made('POST', `${at}/notes`, { clientId: newId(), text: bird('note'), mentions: [owner.agentId] });
  const later = { clientId: newId(), text: bird('later reply'), seenSeq: 100, sendAt: dueAt };
  await made('POST', `${at}/later-replies`, later);
  await made('PUT', `${at}/drafts/reply`, { text: bird('draft') });
  return contactIn(conversationId);
}

async function writesByApi(): Promise<string> {
  const inbox = await made('POST', '/inboxes', { name: 'Orders', channel: 'api' });
  const from = { externalId: bird('api external id'), name: bird('api name') };
  const written = await owner.call('POST', `/inboxes/${String(inbox['id'])}/messages`, {
    ...{ clientId: bird('api client id'), from, text: bird('api message') },
  });
  return contactIn(idOf(written, 'conversation'));
}

async function calls(): Promise<string> {
  const inbox = await made('POST', '/inboxes', { name: 'Hotline', channel: 'telephone' });
  const known = await made('POST', '/contacts', { name: bird('caller') });
  await made('POST', '/calls', {
    ...{ clientId: newId(), inboxId: inbox['id'], contactId: known['id'], notes: bird('call notes'), direction: 'in' },
    ...{ state: 'ended', seconds: 60, promises: [] },
  });
  return String(known['id']);
}

async function writesMail({ id }: { id: string }, raw: Buffer): Promise<string> {
  await house.app.platform.takeTurn(owner.workspaceId, (turn) =>
    keep(turn, id, 'imap', [{ raw, at: turn.now, uid: 4711 }]),
  );
  let thread;
  for (let i = 0; thread === undefined && i < 100; i++) {
    await box.take(owner.workspaceId, id);
    [thread] = await threadsOf(owner, id);
    if (thread === undefined) await new Promise((done) => setTimeout(done, 100));
  }
  if (thread === undefined) throw new Error('the mail was not taken in');
  const { conversation } = thread;
  await made('POST', `/conversations/${conversation.id}/replies`, {
    clientId: newId(),
    text: bird('mail reply'),
    seenSeq: 100,
  });
  return conversation.contact.id;
}

async function answersSurvey(): Promise<string> {
  const survey = await made('POST', '/surveys', { name: 'After a chat', measure: 'csat' });
  await made('POST', `/surveys/${String(survey['id'])}/versions`);
  const visitor = await visit(house, (await chatInboxOf(owner)).publicKey);
  const conversationId = idOf(await visitor.write('Where is it?'), 'conversation');
  await made('POST', `/conversations/${conversationId}/replies`, { clientId: newId(), text: 'Here.', seenSeq: 100 });
  await made('POST', `/conversations/${conversationId}/resolution`, {});
  const invited = await made('POST', `/surveys/${String(survey['id'])}/invitations`, { conversationId, way: 'link' });
  const form = new URLSearchParams({ 'q.score': '1', 'q.why': bird('survey words'), seen: 'score' });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const url = new URL(String(invited['link'])).pathname;
  await house.app.http.inject({ method: 'POST', url, headers, payload: String(form) });
  return contactIn(conversationId);
}

const earns = (contactId: string): Promise<void> =>
  house.app.platform.takeTurn(owner.workspaceId, async (turn) => {
    const book = await openBook(turn, 'Beans', 'points');
    const { id: issued } = await houseOf(turn, book.id, 'issued');
    const { id: holder } = await holderOf(turn, book.id, contactId);
    await move(turn, newId(), [{ id: newId(), debitId: issued, creditId: holder, amount: 20, reason: 'Two bags' }]);
  });

/** A mail with everything that a mail can carry, as it comes out of a mailbox. */
const letter = (to: string): Buffer =>
  Buffer.from(
    [
      `From: ${bird('mail name')} <${bird('mail address')}@finch.example>`,
      `To: ${to}`,
      `Cc: ${bird('mail cc')}@finch.example`,
      `Subject: ${bird('mail subject')}`,
      `Message-ID: <${bird('mail id')}@finch.example>`,
      `X-Note: ${bird('mail header')}`,
      'Date: Mon, 02 Nov 2026 10:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b1',
      '',
      '--b1',
      'Content-Type: multipart/alternative; boundary=b2',
      '',
      '--b2',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `Hello, ${bird('mail text')}`,
      '',
      `> ${bird('mail quoted')}`,
      '',
      '--b2',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>Hello, ${bird('mail html')}</p>`,
      '',
      '--b2--',
      '--b1',
      `Content-Type: text/plain; name="${bird('mail file name')}.txt"`,
      `Content-Disposition: attachment; filename="${String(canaries.get('mail file name'))}.txt"`,
      '',
      bird('mail file bytes'),
      '--b1--',
      '',
    ].join('\r\n'),
  );

async function settled({ id }: PrivacyRequest): Promise<PrivacyRequest> {
  for (let i = 0; i < 200; i++) {
    const { items } = (await made('GET', '/privacy-requests')) as unknown as { items: PrivacyRequest[] };
    const found = items.find((one) => one.id === id);
    if (found?.state === 'done') return found;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the request did not end');
}

/** Every row of every table as text, bytes readable, jobs that wait or run included. */
async function dump(): Promise<string> {
  const { rows: tables } = await rows.client.query<{ name: string; bytes: string[] }>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       coalesce(array_agg(a.attname) filter (where a.atttypid = 'bytea'::regtype), '{}')::text[] as bytes
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and n.nspname in ('public', 'app', 'graphile_worker') group by 1`,
  );
  expect(tables.length).toBeGreaterThan(60);
  const texts: string[] = [];
  for (const { name, bytes } of tables) {
    const columns = ['t::text', ...bytes.map((one) => `coalesce(encode(t."${one}", 'escape'), '')`)].join(
      ` || ' ' || `,
    );
    const found = await rows.client.query<{ text: string }>(`select ${columns} as text from ${name} t`);
    texts.push(...found.rows.map(({ text }) => `${name} ${text}`.toLowerCase()));
  }
  return texts.join('\n');
}
const missingIn = (text: string): string[] =>
  [...canaries].filter(([, word]) => !text.includes(word)).map(([where]) => where);
/** Where a word still stands, with the row. */
const foundIn = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) =>
      [...canaries]
        .filter(([, word]) => line.includes(word))
        .map(
          ([where, word]) =>
            `${where}: ${line.slice(0, 40)} … ${line.slice(Math.max(0, line.indexOf(word) - 60), line.indexOf(word) + 20)}`,
        ),
    );
