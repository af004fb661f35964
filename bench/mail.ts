import { freePort, mailPassword, startDovecot, type Dovecot } from '#test/support/dovecot.ts';
import { needDovecot } from '#scripts/dovecot.ts';
import { alone, beside, median, rounded } from './figures.ts';
import type { Delivered, DeliverPlan } from './load/deliver-mails.ts';
import type { FetchPlan } from './load/fetch-mails.ts';
import { connect, untilRead, watchImport, type Imported } from './mail/mailbox.ts';
import { mailAt, mix } from './mail/mails.ts';
import { inOwnProcess } from './own-process.ts';
import { dataFolder, startRapport, type Rapport } from './rapport.ts';
import { openShop, type Shop } from './shop.ts';
import type { Stage } from './stage.ts';

interface Desk {
  readonly dovecot: Dovecot;
  readonly rapport: Rapport;
  readonly shop: Shop;
  readonly smtpPort: number;
}

/** Enough for the compiler to know the way. */
const warmUp = 300;
const perSecond = { imap: 1, smtp: 5 } as const;

/**
 * Mails a second from a real IMAP server into committed conversations, beside fetching and parsing the same mailbox and
 * nothing else; then from delivery to an agent's screen, beside bare receivers of the same mails.
 */
export async function mail(stage: Stage): Promise<void> {
  const desk = await openDesk(stage);
  stage.note(`Mix: ${mix} Limit: imapflow and postal-mime alone, on the same mailbox.`);
  await importOnce(stage, desk, 'warm', warmUp);
  const mails = stage.messages ?? (stage.small ? 300 : 2_000);
  const rounds: Round[] = [];
  for (let n = 1; n <= (stage.rounds ?? (stage.small ? 1 : 3)); n++)
    rounds.push(await importOnce(stage, desk, `round${String(n)}`, mails));
  const middle = (of: (round: Round) => number): number => rounded(median(rounds.map(of)), 1);
  const bare = middle((round) => round.bare);
  const unit = 'mails/s';
  stage.report({
    case: 'imported into conversations',
    unit,
    ...beside(
      middle(({ taken }) => taken),
      bare,
    ),
  });
  stage.report({
    case: 'stored as they came',
    unit,
    ...beside(
      middle(({ kept }) => kept),
      bare,
    ),
  });
  await reportDelays(stage, desk);
  await desk.rapport.stop();
}

async function openDesk(stage: Stage): Promise<Desk> {
  if ((await needDovecot()) === null) throw new Error('there is no Dovecot to read from');
  const dovecot = await startDovecot();
  stage.atEnd(() => dovecot.close());
  const smtpPort = await freePort();
  process.env['RAPPORT_SMTP_PORT'] = String(smtpPort); // the program takes its environment from ours
  const rapport = await startRapport(stage, dataFolder(stage));
  return { dovecot, rapport, smtpPort, shop: await openShop(rapport.url) };
}

type Round = Imported & { readonly bare: number };

/** The limit and the figure one after the other, on a mailbox of their own. */
async function importOnce(stage: Stage, desk: Desk, user: string, mails: number): Promise<Round> {
  const { dovecot, rapport, shop } = desk;
  const to = `${user}@bench.example`;
  await dovecot.deliver(user, ...(await Promise.all(Array.from({ length: mails }, (_, n) => mailAt(user, n, to)))));
  const plan: FetchPlan = { ...mailboxOf(desk, user), mails };
  const { perSecond: bare } = await inOwnProcess<{ perSecond: number }>(stage, 'fetch-mails.ts', plan);
  const { id } = await connect(shop, dovecot.port, user);
  const imported = await watchImport(rapport, id, mails);
  const [kept, taken] = [imported.kept.toFixed(0), imported.taken.toFixed(0)];
  stage.note(`${user}, ${String(mails)} mails: ${taken}/s, stored ${kept}/s (bare ${bare.toFixed(0)}/s)`);
  return { ...imported, bare };
}

const mailboxOf = ({ dovecot: { port } }: Desk, user: string) => ({ port, user, password: mailPassword });

async function reportDelays(stage: Stage, desk: Desk): Promise<void> {
  const { dovecot, rapport, shop, smtpPort } = desk;
  const { id, address } = await connect(shop, dovecot.port, 'live');
  await untilRead(shop, id);
  const delivered = await inOwnProcess<Delivered>(stage, 'deliver-mails.ts', {
    ...{ url: rapport.url, cookie: shop.cookie, mailbox: mailboxOf(desk, 'live'), smtpPort, address, perSecond },
    mails: stage.small ? { imap: 30, smtp: 60 } : { imap: 120, smtp: 300 },
  } satisfies DeliverPlan);
  for (const [way, name] of [
    ['imap', 'into the mailbox'],
    ['smtp', 'by SMTP'],
  ] as const) {
    const { rapport: figures, bare, missing } = delivered[way];
    for (const share of ['p50', 'p95'] as const) {
      const said = `${name}, on an agent’s screen, ${share}`;
      stage.report({ case: said, unit: 'ms', ...beside(rounded(figures[share], 1), rounded(bare[share], 1)) });
    }
    stage.report({ case: `${name}, never seen`, unit: 'mails', ...alone(missing), limit: 0 });
  }
}
