import { useEffect, useRef, useState } from 'preact/hooks';
import type { PublicMessage } from '#contract/customers-view.ts';
import { firstWords, lastSeq } from '../messages.ts';
import { words } from '../words.ts';
import { useScene } from './scene.ts';

/** A file says its name where there are no words. */
const wordsOf = ({ text, attachments }: PublicMessage): string =>
  text === '' ? attachments.map(({ name }) => name).join(', ') : text;

/** Tells people who listen to the page of a new answer: whose, and its first words. */
export function Announcer() {
  const { state } = useScene();
  const heard = useRef<number | null>(null);
  const [said, say] = useState('');
  const { messages, stage, open } = state;
  useEffect(() => {
    if (stage !== 'here') return;
    const newest = messages.at(-1);
    const news = heard.current !== null && newest !== undefined && newest.seq > heard.current;
    heard.current = lastSeq(messages);
    if (news && open && newest.from === 'agent') say(words.said(newest.name ?? words.us, firstWords(wordsOf(newest))));
  }, [messages, stage, open]);
  return (
    <div class="sr" aria-live="polite">
      {said}
    </div>
  );
}
