import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { mailAt, markIn } from '../mail/mails.ts';
import { listenToMailbox, openBareDoor } from './bare-receivers.ts';
import { delaysOf, type Delays } from './delays.ts';
import { listen } from './live.ts';
import { openMailbox, type MailboxAt } from './open-mailbox.ts';
import { atRate } from './pace.ts';
import { serve } from './serve.ts';

/** Mails that arrive at their own moments, by both ways in, while an agent's console listens. */
export interface DeliverPlan {
  readonly url: string;
  readonly cookie: string;
  /** The mailbox that Rapport reads, the port at which it takes mail, and the address of both. */
  readonly mailbox: MailboxAt;
  readonly smtpPort: number;
  readonly address: string;
  readonly mails: { readonly imap: number; readonly smtp: number };
  readonly perSecond: { readonly imap: number; readonly smtp: number };
}
/** From the moment at which delivery begins. */
export interface Way {
  /** Until the frame was on the agent's side. */
  readonly rapport: Delays;
  /** Until a bare receiver had parsed it. */
  readonly bare: Delays;
  /** Mails whose frame never came. */
  readonly missing: number;
}
export interface Delivered {
  readonly imap: Way;
  readonly smtp: Way;
}

const warm = 5;
const lastFramesMs = 5_000;

serve(async (plan: DeliverPlan): Promise<Delivered> => {
  const [rapport, bare] = [openWatch(), openWatch()];
  await listen(plan.url, '/api/v1/live', { cookie: plan.cookie }, undefined, (frame) => {
    if (frame.includes('"name":"message.received"')) rapport.stop(markIn(frame));
  });
  await listenToMailbox(plan.mailbox, (text) => bare.stop(markIn(text)));
  const barePort = await openBareDoor((text) => bare.stop(markIn(text)));

  const measure = async (way: 'imap' | 'smtp', deliver: (raw: Buffer) => Promise<void>): Promise<Way> => {
    await atRate(plan.perSecond[way], warm + plan.mails[way], async (n) => {
      const raw = await mailAt(way, n, plan.address);
      const mark = markIn(raw.toString());
      if (n >= warm) for (const watch of [rapport, bare]) watch.start(mark);
      await deliver(raw);
    });
    await sleep(lastFramesMs);
    const missing = rapport.running();
    return { rapport: delaysOf(rapport.take()), bare: delaysOf(bare.take()), missing };
  };

  const provider = await openMailbox(plan.mailbox);
  const imap = await measure('imap', async (raw) => {
    await provider.append('INBOX', raw);
  });
  const [toRapport, toBare] = [senderTo(plan.smtpPort), senderTo(barePort)];
  const envelope = { from: 'customer@customers.example', to: plan.address };
  const smtp = await measure('smtp', async (raw) => {
    await Promise.all([toRapport.sendMail({ envelope, raw }), toBare.sendMail({ envelope, raw })]);
  });
  return { imap, smtp };
});

/** One connection that stays open, as of a forwarding server that has much to bring. */
const senderTo = (port: number) =>
  createTransport({
    ...{ host: '127.0.0.1', port, pool: true, maxConnections: 1, maxMessages: Infinity },
    tls: { rejectUnauthorized: false },
  });

/** Milliseconds from start to stop, by mark; what was not started is not timed. */
function openWatch() {
  const begun = new Map<string, number>();
  let delays: number[] = [];
  return {
    start: (mark: string) => void begun.set(mark, performance.now()),
    stop(mark: string) {
      const at = begun.get(mark);
      if (at === undefined) return;
      delays.push(performance.now() - at);
      begun.delete(mark);
    },
    running: () => begun.size,
    /** The delays so far; begins anew. */
    take() {
      const taken = delays;
      delays = [];
      begun.clear();
      return taken;
    },
  };
}
