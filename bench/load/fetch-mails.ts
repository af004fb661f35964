import PostalMime from 'postal-mime';
import { openMailbox, type MailboxAt } from './open-mailbox.ts';
import { serve } from './serve.ts';

/** The limit of `mail`: a mailbox fetched by one command and parsed, and nothing else. */
export interface FetchPlan extends MailboxAt {
  readonly mails: number;
}

serve(async ({ mails, ...at }: FetchPlan): Promise<{ perSecond: number }> => {
  const client = await openMailbox(at);
  await fetchAll(); // warm
  const begun = performance.now();
  const fetched = await fetchAll();
  const seconds = (performance.now() - begun) / 1000;
  await client.logout();
  if (fetched !== mails) throw new Error(`${String(fetched)} of ${String(mails)} mails were fetched`);
  return { perSecond: mails / seconds };

  async function fetchAll(): Promise<number> {
    let whole = 0;
    for await (const { source } of client.fetch('1:*', { uid: true, internalDate: true, source: true })) {
      if (source === undefined) continue;
      await PostalMime.parse(source);
      whole++;
    }
    return whole;
  }
});
