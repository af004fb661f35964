import { createClient, type CallRoute } from '#sdk/client.ts';
import type { Permission } from '#contract/permissions.ts';
import type { Inbox } from '#contract/workspace.ts';

/** A workspace made through the public API, with an owner, an inbox of each kind and a key. */
export interface Shop {
  readonly as: { readonly owner: CallRoute };
  readonly cookie: string;
  readonly api: Inbox;
  readonly widget: Inbox;
  /** A key that may bring messages in and read. */
  readonly key: string;
}

export const owner = { email: 'owner@bench.example', password: 'a password for the bench' } as const;
const scopes: Permission[] = ['conversations.receive', 'conversations.read', 'conversations.readAll'];
const day = [{ from: 0, to: 1440 }];

/** Sets a fresh installation up. Always open, so that every message starts a promise with a near moment. */
export async function openShop(url: string): Promise<Shop> {
  let cookie = '';
  const asOwner = createClient({
    base: url,
    headers: () => ({ cookie }),
    fetch: async (...input: Parameters<typeof fetch>) => {
      const response = await fetch(...input);
      cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return response;
    },
  });
  await asOwner('POST /setup', {
    body: { ...owner, workspace: 'Bench', name: 'Bench Owner', timeZone: 'UTC', sample: false, readsFeelings: true },
  });
  const hours = { timeZone: 'UTC', week: Array.from({ length: 7 }, () => day), holidays: [] };
  const inbox = (name: string, channel: string) => asOwner('POST /inboxes', { body: { name, channel, hours } });
  const [api, widget] = [await inbox('From other systems', 'api'), await inbox('Chat', 'widget')];
  const { key } = await asOwner('POST /api-keys', { body: { name: 'bench', scopes } });
  return { as: { owner: asOwner }, cookie, api, widget, key };
}

/** Invites an agent and takes the invitation up in their name. */
export async function addAgent(url: string, { as }: Shop): Promise<{ readonly id: string; readonly cookie: string }> {
  const { token } = await as.owner('POST /invitations', { body: { email: 'agent@bench.example', role: 'agent' } });
  let cookie = '';
  const keepCookie = async (...input: Parameters<typeof fetch>): Promise<Response> => {
    const response = await fetch(...input);
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return response;
  };
  const body = { token, name: 'Bench Agent', password: owner.password };
  const { agent } = await createClient({ base: url, fetch: keepCookie })('POST /invitations/acceptance', { body });
  return { id: agent.id, cookie };
}
