import { html, type Html } from '#server/platform/http/html.ts';
import { joinedCard, openCard } from './card.ts';
import { write } from './style.ts';
import { pageWords } from './languages.ts';
import type { Shown } from './shown.ts';

/** The customer’s page of cards, as forms that work without a script. */
export function cardsPage(shown: Shown): string {
  const { house, language, cards, said, alone } = shown;
  const words = pageWords(language);
  return write(
    language,
    `${words.title} – ${house}`,
    html`<header>
        <p class="quiet">${house}</p>
        <h1>${alone ? words.everyStep : words.title}</h1>
      </header>
      ${said === null ? '' : html`<p class="note ${said.wrong ? 'wrong' : ''}" role="${said.wrong ? 'alert' : 'status'}">${said.text}</p>`}
      ${alone ? html`<p><a href="?">${words.back}</a></p>` : ''}
      ${cards.length === 0 ? html`<p class="sheet">${words.none}</p>` : ''}
      ${cards.filter(({ card }) => card.joined).map((one): Html => joinedCard(one, shown))}
      ${cards.filter(({ card }) => !card.joined).map(({ card }): Html => openCard(card))}
      <p class="quiet">${words.yours}</p>`,
  );
}

export function gonePage(language: string): string {
  const words = pageWords(language);
  return write(
    language,
    words.gone,
    html`<div class="sheet">
      <h1>${words.gone}</h1>
      <p>${words.goneAbout}</p>
    </div>`,
  );
}
