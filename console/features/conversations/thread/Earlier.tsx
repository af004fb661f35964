import { useEffect, useRef, useState } from 'react';
import type { Message } from '../../../app/store.ts';
import { Button } from '../../../ui/index.ts';
import { openEarlier } from '../open.ts';
import './Folded.css';

/** Brings the page before the first message when its place comes into sight. */
export function Earlier({ id, first }: { id: string; first: Message | undefined }) {
  const mark = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const seq = first?.seq ?? 1;
  useEffect(() => {
    if (seq <= 1 || mark.current === null || failed) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return;
        watcher.disconnect();
        openEarlier(id).catch(() => setFailed(true));
      },
      { root: mark.current.closest('.thread-scroll'), rootMargin: '600px 0px 0px' },
    );
    watcher.observe(mark.current);
    return () => watcher.disconnect();
  }, [id, seq, failed]);
  if (seq <= 1) return null;
  return (
    <div ref={mark} className="folded" role="status">
      {failed ? (
        <Button kind="link" size="small" onClick={() => setFailed(false)}>
          Earlier messages did not come. Try again
        </Button>
      ) : (
        'Earlier messages'
      )}
    </div>
  );
}
