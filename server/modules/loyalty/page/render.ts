import type { Entry, PublicCard } from '#contract/memberships.ts';
import { html, raw, type Html } from '#server/platform/http/html.ts';
import { stampCard } from './stamps.ts';
import { style } from './style.ts';

type Reward = PublicCard['rewards'][number];

/** What a page shows: the cards of one customer, or one card with more of its history. */
export interface Shown {
  readonly house: string;
  readonly timeZone: string;
  readonly cards: readonly {
    readonly card: PublicCard;
    readonly entries: readonly Entry[];
    readonly older: string | null;
  }[];
  /** What was done just now, or why it was not. */
  readonly said: { readonly text: string; readonly wrong: boolean } | null;
  /** One card alone, from the link “every step”. */
  readonly alone: boolean;
  /** A new id for each redemption, so that a form sent twice redeems once. */
  readonly newId: () => string;
}

/** The customer’s page of cards, as forms that work without a script. */
export function cardsPage(shown: Shown): string {
  const { house, cards, said, alone } = shown;
  return page(
    `Your cards – ${house}`,
    html`<header>
        <p class="quiet">${house}</p>
        <h1>${alone ? 'Every step' : 'Your cards'}</h1>
      </header>
      ${said === null ? '' : html`<p class="note ${said.wrong ? 'wrong' : ''}" role="${said.wrong ? 'alert' : 'status'}">${said.text}</p>`}
      ${alone ? html`<p><a href="?">Back to all cards</a></p>` : ''}
      ${cards.length === 0 ? html`<p class="sheet">There is no card for you here at the moment.</p>` : ''}
      ${cards.map((one) => (one.card.joined ? mine(one, shown) : toJoin(one.card)))}
      <p class="quiet">
        This page is yours alone: whoever has its link sees these cards and nothing else of you. Leaving takes one step
        and changes nothing about how we serve you.
      </p>`,
  );
}

export const gonePage = (): string =>
  page(
    'This page is closed',
    html`<div class="sheet">
      <h1>This page is closed</h1>
      <p>The link has run out, or part of it is missing. Nothing that you earned is lost. Ask us for a new link.</p>
    </div>`,
  );

function toJoin({ id, name, about, step }: PublicCard): Html {
  return html`<section class="sheet" aria-label="${name}">
    <h2>${name}</h2>
    ${about === '' ? '' : html`<p>${about}</p>`}
    <p class="quiet">You collect ${step.many}. You can leave at any time, in one step.</p>
    ${form(id, 'join', html`<div class="acts"><button>Join</button></div>`)}
  </section>`;
}

function mine({ card, entries, older }: Shown['cards'][number], shown: Shown): Html {
  const { id, name, about, pending, tier, nextExpiry, reminders, reminds, unit } = card;
  const day = dayIn(shown.timeZone);
  return html`<section class="sheet" aria-label="${name}">
    <h2>${name}</h2>
    ${about === '' ? '' : html`<p class="quiet">${about}</p>`} ${card.card === null ? '' : stampCard(card, card.card)}
    ${pending === 0 ? '' : html`<p>${pending} more ${pending === 1 ? 'counts' : 'count'} soon, once nothing of it can be sent back.</p>`}
    ${nextExpiry === null ? '' : html`<p class="quiet">${nextExpiry.steps} of your ${unit} stay until ${day(nextExpiry.at)}.</p>`}
    ${tier === null ? '' : standing(tier, day)}
    ${
      card.rewards.length === 0
        ? ''
        : html`<h3>Rewards</h3>
            <ul class="plain">
              ${card.rewards.map((reward) => rewardLine(card, reward, shown.newId()))}
            </ul>`
    }
    ${
      card.redemptions.length === 0
        ? ''
        : html`<h3>Redeemed</h3>
            <ul class="plain">
              ${card.redemptions.map((one) => redeemed(one, day))}
            </ul>`
    }
    <details ${shown.alone ? raw('open') : ''}>
      <summary>Every ${unit === 'stamps' ? 'stamp' : 'point'}</summary>
      <ul class="plain">
        ${entries.map((entry) => entryLine(entry, card, day))}
      </ul>
      ${older === null ? '' : html`<p><a href="?card=${id}&from=${older}">Older</a></p>`}
    </details>
    <div class="acts">
      ${reminds || reminders ? form(id, reminders ? 'forget' : 'remind', html`<button class="plain">${reminders ? 'No more reminders' : 'Remind me now and then'}</button>`) : ''}
      ${form(id, 'leave', html`<button class="plain">Leave this card</button>`)}
    </div>
    <p class="quiet">
      ${reminders ? 'You may be reminded by mail, at most once in 14 days.' : reminds ? 'No reminders come unless you ask for them; then at most one in 14 days.' : 'No reminders are sent for this card.'}
    </p>
  </section>`;
}

function standing(
  { name, perks, next, missing, endsAt }: NonNullable<PublicCard['tier']>,
  day: (at: string) => string,
): Html {
  return html`<h3>${name}</h3>
    ${perks.length === 0 ? '' : html`<p>${perks.join(', ')}</p>`}
    ${next === null ? '' : html`<p class="quiet">${missing} more for ${next}.</p>`}
    ${endsAt === null ? '' : html`<p class="quiet">${name} stays until ${day(endsAt)} at least, longer with what you earn until then.</p>`}`;
}

function rewardLine(
  { id, balance, unit }: PublicCard,
  { id: rewardId, name, about, cost, left }: Reward,
  redemptionId: string,
): Html {
  const missing = cost - balance;
  const way =
    left === 0
      ? html`<p class="quiet">None left at the moment.</p>`
      : missing > 0
        ? html`<p class="quiet">${missing} more to go.</p>`
        : html`<details>
            <summary>Redeem<span class="quiet">&nbsp;${name}</span></summary>
            ${form(
              id,
              'redeem',
              html`<input type="hidden" name="reward" value="${rewardId}" /><input
                  type="hidden"
                  name="redemption"
                  value="${redemptionId}"
                />
                <button>Yes, use ${cost} ${unit}</button>`,
            )}
          </details>`;
  return html`<li>
    <div class="pair"><b>${name}</b><span>${cost} ${unit}</span></div>
    ${about === '' ? '' : html`<p class="quiet">${about}</p>`}
    ${left === null || left === 0 ? '' : html`<p class="quiet">${left} left.</p>`}${way}
  </li>`;
}

const states = {
  waiting: 'on its way',
  given: 'yours',
  rolled_back: 'taken back, your steps are there again',
} as const;

const redeemed = ({ name, code, at, state }: PublicCard['redemptions'][number], day: (at: string) => string): Html =>
  html`<li>
    <div class="pair"><b>${name}</b><span class="quiet">${day(at)}</span></div>
    <p class="quiet">${states[state]}</p>
    ${code === null || state === 'rolled_back' ? '' : html`<p>Your code: <span class="code">${code}</span></p>`}
  </li>`;

const hows: Readonly<Record<Entry['how'], string>> = {
  given: 'our start',
  earned: '',
  pending: 'counts soon',
  redeemed: 'redeemed',
  rolled_back: 'back again',
  expired: 'lapsed',
  moved: '',
  taken_back: 'taken back',
};

const entryLine = (
  { at, why, steps, how, expiresAt }: Entry,
  { step }: PublicCard,
  day: (at: string) => string,
): Html =>
  html`<li>
    <div class="pair">
      <span>${why}</span
      ><b
        >${steps > 0 ? '+' : '−'}${Math.abs(steps)}<span class="quiet">
          ${Math.abs(steps) === 1 ? step.one : step.many}</span
        ></b
      >
    </div>
    <p class="quiet">
      ${day(at)}${hows[how] === '' ? '' : `, ${hows[how]}`}${expiresAt === null ? '' : `, stays until ${day(expiresAt)}`}
    </p>
  </li>`;

const form = (programmeId: string, what: string, inside: Html): Html =>
  html`<form method="post">
    <input type="hidden" name="card" value="${programmeId}" /><input type="hidden" name="do" value="${what}" />${inside}
  </form>`;

const dayIn = (timeZone: string): ((at: string) => string) => {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  return (at) => format.format(new Date(at));
};

const page = (title: string, body: Html): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.text;
