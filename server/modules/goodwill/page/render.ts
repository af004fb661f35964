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
  return page(
    language,
    `${row.title} – ${house}`,
    html`<p class="quiet">${words.from(house)}</p>
      <h1>${row.title}</h1>
      ${worth(row, language)}${row.line === '' ? '' : html`<p>${row.line}</p>`}
      <form method="post"><button>${words.claim}</button></form>
      <p class="quiet">${words.until(day(row.expiresAt ?? '', language))} ${words.nothing}</p>`,
  );
}

export function claimedPage(row: GestureRow, { house, language }: Shown): string {
  const words = pageWords(language);
  const amount = money(row.amountMinor, row.currency, language);
  return page(
    language,
    `${row.title} – ${house}`,
    html`<p class="quiet">${words.from(house)}</p>
      <h1 role="status">${words.claimed}</h1>
      <p>${row.title}</p>
      ${row.what === 'credit' ? html`<p>${words.credit(amount)}</p>` : ''}
      ${
        row.code === null
          ? ''
          : html`<p>${words.code}<br /><span class="code">${row.code}</span></p>
              ${worth(row, language)}`
      }
      <p class="quiet">${words.rest} ${words.nothing}</p>`,
  );
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

/** Only where the amount is the gift; what a note or a bag cost us is nobody’s business. */
const worth = (row: GestureRow, language: string): Html =>
  row.what === 'credit' || row.what === 'voucher'
    ? html`<p><b>${money(row.amountMinor, row.currency, language)}</b></p>`
    : html``;

const day = (at: string, language: string): string =>
  new Intl.DateTimeFormat(local(language), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(at),
  );

const page = (language: string, title: string, body: Html): string =>
  write(language, title, html`<div class="sheet">${body}</div>`);
