import type { Entry, PublicCard } from '#contract/cards.ts';
import { html, type Html } from '#server/platform/http/html.ts';
import type { PageWords } from './words.ts';

/** How a card is read: its words, and days in them. */
export interface Reader {
  readonly words: PageWords;
  readonly day: (at: string) => string;
}

/** A reward with what it costs; `redeeming` stands there once there is enough on the card and some are left. */
export function rewardLine(
  { balance, unit }: PublicCard,
  { name, about, cost, left }: PublicCard['rewards'][number],
  redeeming: Html,
  words: PageWords,
): Html {
  const missing = cost - balance;
  const why = left === 0 ? words.noneLeft : missing > 0 ? words.moreToGo(missing) : null;
  return html`<li>
    <div class="pair"><b>${name}</b><span>${words.count(cost, unit)}</span></div>
    ${about === '' ? '' : html`<p class="quiet">${about}</p>`}
    ${left === null || left === 0 ? '' : html`<p class="quiet">${words.left(left)}</p>`}
    ${why === null ? redeeming : html`<p class="quiet">${why}</p>`}
  </li>`;
}

export const redeemedLine = (
  { name, code, at, state }: PublicCard['redemptions'][number],
  { words, day }: Reader,
): Html =>
  html`<li>
    <div class="pair"><b>${name}</b><span class="quiet">${day(at)}</span></div>
    <p class="quiet">${words.states[state]}</p>
    ${code === null || state === 'rolled_back' ? '' : html`<p>${words.code} <span class="code">${code}</span></p>`}
  </li>`;

export function entryLine({ at, why, steps, how, expiresAt }: Entry, { step }: PublicCard, reader: Reader): Html {
  const { words, day } = reader;
  const size = Math.abs(steps);
  const about = [day(at), words.hows[how], expiresAt === null ? '' : words.until(day(expiresAt))];
  return html`<li>
    <div class="pair">
      <span class="why">${why}</span
      ><b>${steps > 0 ? '+' : '−'}${size}<span class="quiet"> ${size === 1 ? step.one : step.many}</span></b>
    </div>
    <p class="quiet">${about.filter((one) => one !== '').join(', ')}</p>
  </li>`;
}
