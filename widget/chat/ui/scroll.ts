import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useScene } from './scene.ts';

const nearPx = 80;

/** Stays at the foot while one is there, stays where one reads otherwise, and loads the past at the head. */
export function useScroll(loadEarlier: () => Promise<void>) {
  const { state } = useScene();
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const seen = useRef({ first: '', height: 0, count: 0 });
  const [below, setBelow] = useState(false);
  const { messages, outbox } = state;

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const was = seen.current;
    const first = messages[0]?.id ?? '';
    const count = messages.length + outbox.length;
    if (first !== was.first && was.first !== '' && !atEnd.current)
      element.scrollTop += element.scrollHeight - was.height;
    else if (atEnd.current || own(count > was.count)) element.scrollTop = element.scrollHeight;
    else if (count > was.count) setBelow(true);
    seen.current = { first, height: element.scrollHeight, count };
  });

  // a phone's keyboard takes half the room: the newest words stay in sight
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) toEnd();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  /** One's own new message is always followed. */
  function own(grown: boolean): boolean {
    return grown && outbox.length > 0;
  }

  function toEnd(): void {
    if (box.current !== null) box.current.scrollTop = box.current.scrollHeight;
  }

  function scrolled(): void {
    const element = box.current;
    if (element === null) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx;
    if (atEnd.current) setBelow(false);
    if (element.scrollTop < nearPx && !atEnd.current) void loadEarlier();
  }

  return { box, below, toEnd, scrolled };
}
