import { useEffect, useRef } from 'react';
import { Banner, Button } from '../ui/index.ts';
import { clock, moment } from './clock.ts';
import { didIt } from './did-it.ts';
import { onEvent, retryNow, useLive } from './live.ts';
import { useNow } from './now.ts';

/** A short cut mends itself before anybody needs to know. */
const patienceMs = 3000;
/** How long the server is given to tell what was missed. */
const catchUpMs = 1500;

/** Since when there is no line; when it is back, one line with what came. */
export function ConnectionBanner() {
  const { since } = useLive();
  const now = useNow(1000, since !== null);
  const isLong = since !== null && now.getTime() - since.getTime() >= patienceMs;
  useReturn(isLong);
  if (!isLong) return null;
  return (
    <Banner
      icon="offline"
      action={
        <Button size="small" onClick={retryNow}>
          Try now
        </Button>
      }
    >
      <b>Offline since {sayWhen(since, now)}.</b> Write on; your answers go out when the line is back.
    </Banner>
  );
}

function sayWhen(since: Date, now: Date): string {
  return since.toDateString() === now.toDateString() ? clock(since) : moment(since, now);
}

function useReturn(isLong: boolean): void {
  const wasLong = useRef(false);
  const { since } = useLive();
  useEffect(() => {
    if (isLong) wasLong.current = true;
    if (since !== null || !wasLong.current) return;
    wasLong.current = false;
    return countWhatCame();
  }, [isLong, since]);
}

function countWhatCame(): () => void {
  let came = 0;
  const stop = onEvent('message.received', () => {
    came += 1;
  });
  const timer = setTimeout(() => {
    stop();
    didIt({
      text: `Back online. ${came === 0 ? 'Nothing new came.' : `${came} new ${came === 1 ? 'message' : 'messages'}.`}`,
    });
  }, catchUpMs);
  return () => {
    stop();
    clearTimeout(timer);
  };
}
