import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ContactName } from '#contract/contacts.ts';
import type { EventFor } from '#contract/index.ts';
import type { Mention } from '#contract/mentions.ts';
import { onEvent } from '../live.ts';
import { get, watch } from '../store.ts';
import { countInTitle } from '../title.ts';
import { attentionChoices, loadAttention } from './choices.ts';
import { asksForMe, createNews } from './news.ts';
import type { News } from './news.ts';
import { notify } from './notification.ts';
import { playTone } from './tone.ts';

/** So many characters are shown outside of the console. */
const most = 120;

/** Lets somebody notice what comes while they look elsewhere: in the tab's title, by notification and sound if they want. */
export function useAttention(agentId: string): void {
  const navigate = useNavigate();
  useEffect(() => {
    loadAttention(agentId);
    const visit = (conversationId: string) =>
      void navigate({ to: '/inbox/$view/$conversationId', params: { view: 'all', conversationId } }).then(focusThread);
    const news = createNews({
      asks: (one) =>
        asksForMe(one, get('conversation', one.conversationId), get('seen', one.conversationId)?.seq ?? 0, agentId),
      isInFront: () => isVisible() && document.hasFocus(),
      isVisible,
      tell: (one) => tell(one, visit),
      count: countInTitle,
    });
    const stops = [
      onEvent('message.received', (received) => messageNews(received).forEach(news.came)),
      onEvent('colleague.mentioned', (mention) => {
        if (mention.agentId === agentId) news.came(mentionNews(mention));
      }),
      watch('seen', news.review),
      watch('conversation', news.review),
      news.clear,
    ];
    return () => stops.forEach((stop) => stop());
  }, [agentId, navigate]);
}

const isVisible = (): boolean => document.visibilityState === 'visible';

function tell({ conversationId, title, text }: News, visit: (conversationId: string) => void): void {
  const wanted = attentionChoices();
  if (wanted.notify) notify(title, { body: text.slice(0, most), tag: conversationId }, () => visit(conversationId));
  if (wanted.sound) playTone();
}

function messageNews({ conversation, message }: EventFor<'message.received', 'agents'>): readonly News[] {
  if (message === undefined) return [];
  const { seq, text } = message;
  return [{ conversationId: conversation.id, seq, why: 'message', title: named(conversation.contact), text }];
}

const mentionNews = ({ conversationId, seq, text, authorName, contact }: Mention): News => ({
  ...{ conversationId, seq, why: 'mention', text },
  title: `${authorName ?? 'A colleague'} named you, about ${named(contact)}`,
});

const named = ({ name, email }: ContactName): string => name ?? email ?? 'a visitor';

/** The thread is drawn after the address has changed. */
function focusThread(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.thread-scroll')?.focus());
}
