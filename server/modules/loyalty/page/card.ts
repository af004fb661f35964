import type { PublicCard } from '#contract/cards.ts';
import { html, raw, type Html } from '#server/platform/http/html.ts';
import { entryLine, redeemedLine, rewardLine, type Reader } from './lines.ts';
import type { Held, Shown } from './shown.ts';
import { stampCard } from './stamps.ts';
import { pageWords } from './languages.ts';
import type { PageWords } from './words.ts';

/** A card that somebody could join. */
export function openCard({ id, name, about, step, reward, language }: PublicCard): Html {
  const words = pageWords(language);
  return html`<section class="sheet" aria-label="${name}" lang="${language}">
    <h2>${name}</h2>
    ${about === '' ? '' : html`<p>${about}</p>`}
    <p>${words.atTheEnd(reward)}</p>
    <p class="quiet">${words.collect(step.many)}</p>
    ${form(id, 'join', html`<div class="acts"><button>${words.join}</button></div>`)}
  </section>`;
}

/** A card that its customer has, with what it can be exchanged for and every step of it. */
export function joinedCard({ card, entries, older }: Held, shown: Shown): Html {
  const { id, name, about, pending, tier, nextExpiry, unit, language } = card;
  const reader: Reader = { words: pageWords(language), day: dayIn(language, shown.timeZone) };
  const { words, day } = reader;
  return html`<section class="sheet" aria-label="${name}" lang="${language}">
    <h2>${name}</h2>
    ${about === '' ? '' : html`<p class="quiet">${about}</p>`}${ending(card, shown, reader)}
    ${card.card === null ? '' : stampCard(card, card.card, words)}
    ${pending === 0 ? '' : html`<p>${words.pending(pending)}</p>`}
    ${nextExpiry === null ? '' : html`<p class="quiet">${words.stayUntil(words.count(nextExpiry.steps, unit), day(nextExpiry.at))}</p>`}
    ${tier === null ? '' : standing(tier, reader)}
    ${list(
      words.rewards,
      card.rewards.map((reward) => rewardLine(card, reward, redeeming(card, reward, shown.newId(), words), words)),
    )}
    ${list(
      words.redeemed,
      card.redemptions.map((one) => redeemedLine(one, reader)),
    )}
    <details ${shown.alone ? raw('open') : ''}>
      <summary>${words.every[unit]}</summary>
      <ul class="plain">
        ${entries.map((entry) => entryLine(entry, card, reader))}
      </ul>
      ${older === null ? '' : html`<p><a href="?card=${id}&from=${older}">${words.older}</a></p>`}
    </details>
    ${wishes(card, words)}
  </section>`;
}

const ending = ({ redeemableUntil }: PublicCard, { now }: Shown, { words, day }: Reader): Html | '' =>
  redeemableUntil === null
    ? ''
    : html`<p class="note">
        ${now < redeemableUntil ? words.ending(day(redeemableUntil)) : words.ended(day(redeemableUntil))}
      </p>`;

const list = (head: string, lines: readonly Html[]): Html | '' =>
  lines.length === 0
    ? ''
    : html`<h3>${head}</h3>
        <ul class="plain">
          ${lines}
        </ul>`;

function standing(tier: NonNullable<PublicCard['tier']>, { words, day }: Reader): Html {
  const { name, perks, next, missing, endsAt, missingToKeep } = tier;
  return html`<h3>${name}</h3>
    ${perks.length === 0 ? '' : html`<p>${perks.join(', ')}</p>`}
    ${next === null ? '' : html`<p class="quiet">${words.moreFor(missing, next)}</p>`}
    ${endsAt === null ? '' : html`<p class="quiet">${words.tierStays(name, day(endsAt), missingToKeep)}</p>`}`;
}

/** A reward is asked for once more before steps are used. */
const redeeming = (
  { id, unit }: PublicCard,
  reward: PublicCard['rewards'][number],
  redemptionId: string,
  words: PageWords,
): Html =>
  html`<details>
    <summary>${words.redeem}<span class="quiet">&nbsp;${reward.name}</span></summary>
    ${form(
      id,
      'redeem',
      html`<input type="hidden" name="reward" value="${reward.id}" /><input
          type="hidden"
          name="redemption"
          value="${redemptionId}"
        />
        <button>${words.yesUse(words.count(reward.cost, unit))}</button>`,
    )}
  </details>`;

function wishes({ id, reminders, reminds }: PublicCard, words: PageWords): Html {
  const [wish, label] = reminders ? ['forget', words.noReminders] : ['remind', words.remindMe];
  return html`<div class="acts">
      ${reminds || reminders ? form(id, wish, html`<button class="plain">${label}</button>`) : ''}
      ${form(id, 'leave', html`<button class="plain">${words.leave}</button>`)}
    </div>
    <p class="quiet">${reminders ? words.reminded : reminds ? words.mayBeReminded : words.neverReminded}</p>`;
}

const form = (programmeId: string, what: string, inside: Html): Html =>
  html`<form method="post">
    <input type="hidden" name="card" value="${programmeId}" /><input type="hidden" name="do" value="${what}" />${inside}
  </form>`;

const dayIn = (language: string, timeZone: string): ((at: string) => string) => {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone },
  });
  return (at) => format.format(new Date(at));
};
