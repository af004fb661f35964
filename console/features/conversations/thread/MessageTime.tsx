import { clock, moment } from '../../promises/index.ts';

/** The clock time; the day stands above, and in full when pointed at. */
export function MessageTime({ at }: { at: string }) {
  const when = Date.parse(at);
  return (
    <time dateTime={at} title={moment(when, 0)}>
      {clock(when)}
    </time>
  );
}
