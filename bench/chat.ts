import { beside, rounded } from './figures.ts';
import type { ChatPlan, Chatted } from './load/chat-sockets.ts';
import type { Delays } from './load/delays.ts';
import type { EchoPlan } from './load/echo-sockets.ts';
import { inOwnProcess } from './own-process.ts';
import { dataFolder, startRapport } from './rapport.ts';
import { openShop } from './shop.ts';
import type { Stage } from './stage.ts';

const visitors = 1_000;
const agents = 50;
const perSecond = 20;

/** From the moment at which a customer sends to the moment at which an agent's screen holds it, beside a bare echo over as many sockets. */
export async function chat(stage: Stage): Promise<void> {
  const messages = stage.messages ?? (stage.small ? 400 : 1_200);
  stage.note(
    `${String(visitors)} open chats and ${String(agents)} agents; ${String(perSecond)} messages a second; limit: a bare WebSocket echo with as many sockets.`,
  );
  const sockets = visitors + agents;
  const floor = await inOwnProcess<Delays>(stage, 'echo-sockets.ts', {
    sockets,
    messages,
    perSecond,
  } satisfies EchoPlan);
  const rapport = await startRapport(stage, dataFolder(stage));
  const shop = await openShop(rapport.url);
  const plan: ChatPlan = {
    url: rapport.url,
    cookie: shop.cookie,
    inbox: shop.widget.publicKey,
    visitors,
    agents,
    messages,
    perSecond,
  };
  const chatted = await inOwnProcess<Chatted>(stage, 'chat-sockets.ts', plan);
  for (const [name, delays] of [
    ['acknowledged', chatted.acknowledged],
    ['on an agent’s screen', chatted.seen],
  ] as const) {
    for (const share of ['p50', 'p95', 'p99'] as const) {
      stage.report({
        case: `${name}, ${share}`,
        unit: 'ms',
        ...beside(rounded(delays[share], 2), rounded(floor[share], 2)),
      });
    }
  }
  stage.report({ case: 'never seen', unit: 'messages', figure: chatted.missing, limit: 0, ratio: null });
  await rapport.stop();
}
