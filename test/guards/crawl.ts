import { newId } from '#server/platform/id.ts';
import type { Answer, House } from '#test/support/house.ts';
import { ask, canOf, requestFor, routeKeys } from './requests.ts';
import type { Asked } from './requests.ts';
import type { Scene } from './scene.ts';

export const closed = '401 unauthorized';
export const denied = '403 forbidden';

/** Signing out comes last, so that it does not end the crawl. */
const others = routeKeys.filter((key) => canOf(key) !== 'anyone' && key !== 'DELETE /session');
const inOrder = [...others, 'DELETE /session'] as const;

/** What a caller gets of every route that is not for anyone: `may`, or the status and code of the refusal. */
export async function crawl(
  house: House,
  scene: Scene,
  headers: Record<string, string>,
): Promise<Record<string, string>> {
  const look = async (key: (typeof routeKeys)[number]) =>
    [key, verdict(await ask(house, headers, key, harmless(key, scene)))] as const;
  return Object.fromEntries([...(await Promise.all(others.map(look))), await look('DELETE /session')]);
}

/** What the crawl should find, judged by what each route asks for. */
export const expected = (judge: (can: string) => string): Record<string, string> =>
  Object.fromEntries(inOrder.map((key) => [key, judge(canOf(key))]));

/** Parts of addresses that are words and no ids. */
const worded = new Set(['mode', 'name', 'page']);

/** The request of a route about things that do not exist, so that whoever may ask changes little. */
function harmless(key: (typeof routeKeys)[number], scene: Scene): Asked {
  const asked = requestFor(key, scene);
  const params = Object.entries(asked.params ?? {}).map(([slot, value]) => [slot, worded.has(slot) ? value : newId()]);
  return { ...asked, params: Object.fromEntries(params) as Record<string, string> };
}

const verdict = ({ status, body }: Answer): string =>
  status === 401 || status === 403 ? `${String(status)} ${body.code ?? ''}` : 'may';
