import type { PublicCard, ShownCard } from '#contract/cards.ts';
import { html, raw, type Html } from '#server/platform/http/html.ts';
import type { PageWords } from './words.ts';

/** Cards of more steps than this show a bar instead of stamps. */
const mostStamps = 20;

const drawings = {
  gift: 'M8 2.5c.5 3.3 1.7 4.7 5 5.5-3.3.8-4.5 2.2-5 5.5-.5-3.3-1.7-4.7-5-5.5 3.3-.8 4.5-2.2 5-5.5z',
  got: 'm4 8.5 2.8 2.8L12 5.5',
  last: 'M2.5 6h11v2.6h-11zM3.5 8.6v4.9h9V8.6M8 6v7.5M8 6C6 6 4.7 5.3 4.7 4.2c0-1.8 2.7-1.7 3.3 1.8.6-3.5 3.3-3.6 3.3-1.8C11.3 5.3 10 6 8 6z',
} as const;

/** The card as its customer sees it: given steps with a spark, earned ones ticked, the last one the gift. */
export function stampCard({ unit }: Pick<PublicCard, 'unit'>, card: ShownCard, words: PageWords): Html {
  const { done, total, given, text, caption, remainder } = card;
  const far = words.of(done, total);
  const label = `${words.of(done, words.count(total, unit))}${given === 0 ? '' : `, ${words.ofThemGiven(given)}`}`;
  return html`<div class="stampcard">
    <div class="top"><b>${text}</b><span>${far}</span></div>
    ${total <= mostStamps ? html`<div class="stamps" role="img" aria-label="${label}">${stamps(card)}</div>` : bar(card, label)}
    ${remainder === null ? '' : html`<p><b>${remainder}</b></p>`}
    <p>${caption}</p>
  </div>`;
}

function stamps({ done, total, given }: ShownCard): Html[] {
  return Array.from({ length: total }, (_, n) => {
    const kind = n < given ? 'gift' : n < done ? 'got' : n === total - 1 ? 'last' : '';
    const drawing =
      kind === '' ? '' : html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${drawings[kind]}" /></svg>`;
    return html`<i class="${kind}">${drawing}</i>`;
  });
}

/** Widths stand in attributes of a drawing: the page allows no inline styles. */
function bar({ done, total, given }: ShownCard, label: string): Html {
  const share = (steps: number): string => ((steps / total) * 100).toFixed(2);
  return html`<svg
    class="way"
    role="img"
    aria-label="${label}"
    viewBox="0 0 100 4"
    preserveAspectRatio="none"
    width="100%"
  >
    ${raw(`<rect width="${share(done)}" height="4" fill="#f4efe2"/><rect width="${share(given)}" height="4" fill="#9fc5bd"/>`)}
  </svg>`;
}
