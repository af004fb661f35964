import { useEffect, useRef } from 'react';
import { Banner, Button } from '../ui/index.ts';
import { clock, moment } from './clock.ts';
import { didIt } from './did-it.ts';
import { onEvent, retryNow, useLive } from './live.ts';
import { useNow } from './now.ts';
import { me } from './session.tsx';

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
  const tally = useRef<Tally>(undefined);
  const { since } = useLive();
  useEffect(() => () => tally.current?.stop(), []);
  useEffect(() => {
    if (isLong) tally.current ??= countWhatComes();
    const counted = tally.current;
    if (since !== null || counted === undefined) return;
    const timer = setTimeout(() => {
      counted.stop();
      tally.current = undefined;
      didIt({ text: `Back online.${cameWords(counted.came())}` });
    }, catchUpMs);
    return () => clearTimeout(timer);
  }, [isLong, since]);
}

interface Tally {
  readonly came: () => number;
  readonly stop: () => void;
}

/** Counts from the cut on, as the first frames come before anything is drawn. My own answers are nothing new. */
function countWhatComes(): Tally {
  let came = 0;
  const stops = [
    onEvent('message.received', () => void (came += 1)),
    onEvent('message.sent', ({ message }) => {
      if (message !== undefined && message.authorId !== me()?.agent.id) came += 1;
    }),
  ];
  return { came: () => came, stop: () => stops.forEach((stop) => stop()) };
}

/** Nothing where nothing was told: what was only fetched anew is not counted. */
function cameWords(came: number): string {
  if (came === 0) return '';
  return ` ${came} new ${came === 1 ? 'message' : 'messages'}.`;
}
