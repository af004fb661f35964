import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '#test/support/house.ts';
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
test('x', async () => {
  let n = 0;
  const pg = await import('pg');
  const q0 = pg.default.Client.prototype.query;
  (pg.default.Client.prototype as any).query = function (...a: any[]) {
    n++;
    return (q0 as any).apply(this, a);
  };
  const cpu = process.cpuUsage();
  const t = performance.now();
  const r = await house.app.http.inject({
    method: 'POST',
    url: '/api/v1/setup',
    payload: {
      workspace: 'Lark & Kettle',
      name: 'Nora Byrne',
      email: 'nora@x.example',
      password: 'a long enough password',
      timeZone: 'Europe/Dublin',
      sample: true,
    },
  });
  const u = process.cpuUsage(cpu);
  console.log(
    'queries',
    n,
    'cpu ms',
    u.user / 1000,
    u.system / 1000,
    performance.now() - t,
    r.statusCode,
    r.body.slice(0, 500),
  );
  const cookie = `rapport_session=${r.cookies[0]?.value ?? ''}`;
  const l = await house.app.http.inject({ url: '/api/v1/conversations?sort=due&limit=60', headers: { cookie } });
  for (const c of l.json().items)
    console.log(
      c.number,
      c.status,
      c.contact.name,
      c.subject.slice(0, 40),
      c.mood?.label,
      c.due?.what,
      c.due?.dueAt,
      c.due?.overdue,
      c.waitingSince,
      c.seq,
      c.assigneeId?.slice(-3),
      c.priority,
    );
  const q = await house.app.platform.store.pool.query('select 1');
  expect(r.statusCode).toBe(200);
});
