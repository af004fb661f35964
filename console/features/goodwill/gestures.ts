import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Gesture } from '#contract/gesture.ts';
import { call } from '../../app/client.ts';
import { copyLink } from '../../app/copy-text.ts';
import { didIt } from '../../app/did-it.ts';
import { forgetGestures, gesturesKey } from '../../app/gestures.ts';
import { sayAmount } from '../../app/money.ts';

/** What a gesture in a conversation would rest on. */
export const useDesk = (conversationId: string) =>
  useQuery({
    queryKey: [gesturesKey, 'desk', conversationId],
    queryFn: () => call('GET /conversations/:id/gesture-desk', { params: { id: conversationId } }),
    staleTime: 0,
  });

export type Show = 'waiting' | 'mine' | 'all';

/** Gestures, newest first, page after page. */
export function useGestures(show: Show) {
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [gesturesKey, 'list', show],
    queryFn: ({ pageParam }) =>
      call('GET /gestures', { query: { show, limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  return {
    items: data?.pages.flatMap((page) => page.items),
    problem: error,
    retry: () => void refetch(),
    more: hasNextPage ? () => void fetchNextPage() : null,
  };
}

const byId = ({ id }: Gesture) => ({ params: { id } });

/** Says yes; the money is set aside. */
export async function approve(gesture: Gesture): Promise<void> {
  await call('POST /gestures/:id/approval', { ...byId(gesture), body: {} });
  await forgetGestures();
  didIt({ text: `Approved. ${gesture.title} can be offered now.` });
}

export async function decline(gesture: Gesture, words: string): Promise<void> {
  await call('POST /gestures/:id/refusal', { ...byId(gesture), body: { words } });
  await forgetGestures();
  didIt({ text: 'Declined. Your colleague reads why.' });
}

export async function takeBack(gesture: Gesture, words: string): Promise<void> {
  await call('POST /gestures/:id/void', { ...byId(gesture), body: { words } });
  await forgetGestures();
  didIt({ text: `${gesture.title} was taken back.` });
}

/** Offers what was approved; the answer is what goes to the customer. */
export async function offer(gesture: Gesture): Promise<string> {
  const { words } = await call('POST /gestures/:id/offer', { ...byId(gesture), body: {} });
  await forgetGestures();
  return words;
}

export const linkAgain = async (gesture: Gesture): Promise<string> =>
  (await call('POST /gestures/:id/link', byId(gesture))).words;

/** Copies a link to the customer’s page, to send it some other way. */
export async function copyLinkTo(gesture: Gesture): Promise<void> {
  const { link } = await call('POST /gestures/:id/link', byId(gesture));
  await copyLink(link, `The link to ${gesture.title} is copied.`);
}

/** The customer’s own link for friends, with what both get said beside it. */
export async function friendsLink(conversationId: string): Promise<string> {
  const { link, giverMinor, friendMinor, currency } = await call('POST /conversations/:id/referral-link', {
    params: { id: conversationId },
  });
  return `Your link for friends: ${link}\n\nWhoever orders for the first time by this link gets ${sayAmount(friendMinor, currency)}, and you ${sayAmount(giverMinor, currency)}, two weeks after the order.`;
}
