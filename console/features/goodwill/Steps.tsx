import { useState } from 'react';
import type { GestureDesk } from '#contract/gesture-desk.ts';
import { useMinute, moment, useHouseZone } from '../promises/index.ts';
import { Button, Icon } from '../../ui/index.ts';

/** What comes before a gift: repaired, owned, and only then perhaps something more. */
export function Steps({ owned, solved }: { owned: GestureDesk['owned']; solved: boolean }) {
  const now = useMinute();
  const zone = useHouseZone(undefined);
  return (
    <ol className="gesture-steps">
      <li className={solved ? 'done' : 'now'}>
        <Icon name={solved ? 'done' : 'open'} />
        <span>
          <b>Repaired</b> {solved ? 'You say below what was put right.' : 'Say below what was put right.'}
        </span>
      </li>
      <li className={owned === null ? '' : 'done'}>
        <Icon name={owned === null ? 'open' : 'done'} />
        <span>
          <b>Owned</b>{' '}
          {owned === null ? (
            'Nobody has told them yet what happened.'
          ) : (
            <>
              {owned.by ?? 'We'} wrote {moment(Date.parse(owned.at), now, zone)}: <Quote text={owned.text} />
            </>
          )}
        </span>
      </li>
      <li className={solved ? 'now' : ''}>
        <Icon name="gift" />
        <span>
          <b>Gesture</b> Optional. Small and personal works better than large.
        </span>
      </li>
    </ol>
  );
}

const shownFirst = 160;

/** What we wrote: its beginning, up to the end of a word, and the rest when asked for. */
function Quote({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  if (text.length <= shownFirst) return <>“{text}”</>;
  const line = text.replace(/\s+/g, ' ');
  const begins = line.slice(0, line.lastIndexOf(' ', shownFirst) + 1 || shownFirst).trimEnd();
  return (
    <>
      <span className="gesture-quote">{whole ? `“${text}”` : `“${begins} …”`}</span>{' '}
      <Button size="small" kind="bare" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {whole ? 'Show less' : 'Read all of it'}
      </Button>
    </>
  );
}
