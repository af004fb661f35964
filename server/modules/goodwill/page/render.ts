import type { GestureRow } from '../store/gestures.ts';
import { html, type Html } from '#server/platform/http/html.ts';
import { local, money } from './money.ts';
import { write } from './style.ts';
import { pageWords } from './words.ts';

interface Shown {
  readonly house: string;
  readonly language: string;
}

/** What is offered, and the one button that claims it. Looking claims nothing. */
export function offerPage(row: GestureRow, { house, language }: Shown): string {
  const words = pageWords(language);
  const gift = giftOf(row, language);
  return page(
    language,
    `${gift} – ${house}`,
    html`<p class="quiet">${words.from(house)}</p>
      <h1>${gift}</h1>
      ${row.line === '' ? '' : html`<p>${row.line}</p>`}
      <form method="post"><button>${words.claim}</button></form>
      <p class="quiet">${words.until(day(row.expiresAt ?? '', language))} ${words.nothing}</p>`,
  );
}

export function claimedPage(row: GestureRow, { house, language }: Shown): string {
  const words = pageWords(language);
  const gift = giftOf(row, language);
  return page(
    language,
    `${gift} – ${house}`,
    html`<p class="quiet">${words.from(house)}</p>
      <h1>${gift}</h1>
      <p role="status">${words.claimed}. ${howToUse(row, language)}</p>
      ${row.code === null ? '' : html`<p>${words.code}<br /><span class="code">${row.code}</span></p>`}
      <p class="quiet">${words.nothing}</p>`,
  );
}

/** Credit has to be mentioned and a code given; of everything else nothing is left to do. */
function howToUse({ what, code }: GestureRow, language: string): string {
  const { credit, rest } = pageWords(language);
  if (what === 'credit') return credit;
  return code === null ? rest : '';
}

export function gonePage(language: string): string {
  const words = pageWords(language);
  return page(
    language,
    words.gone,
    html`<h1>${words.gone}</h1>
      <p class="quiet">${words.goneAbout}</p>`,
  );
}

/** Money with its amount, because that is the gift; what a note or a bag cost us is nobody’s business. */
function giftOf({ what, title, amountMinor, currency }: GestureRow, language: string): string {
  if (what !== 'credit' && what !== 'voucher') return title;
  return pageWords(language).money[what](money(amountMinor, currency, language));
}

const day = (at: string, language: string): string =>
  new Intl.DateTimeFormat(local(language), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(at),
  );

const page = (language: string, title: string, body: Html): string =>
  write(language, title, html`<div class="sheet">${body}</div>`);
