import { useEffect, useRef, useState } from 'preact/hooks';
import { firstWords, lastSeq } from '../messages.ts';
import { words } from '../words.ts';
import { useScene } from './scene.ts';

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
    if (news && open && newest.from === 'agent') say(words.said(newest.name ?? words.us, firstWords(newest.text)));
  }, [messages, stage, open]);
  return (
    <div class="sr" aria-live="polite">
      {said}
    </div>
  );
}
