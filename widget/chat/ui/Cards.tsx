import { useRef, useState } from 'preact/hooks';
import type { PublicCard } from '#contract/cards.ts';
import { newId } from '../cards.ts';
import { longDay } from '../times.ts';
import { words } from '../words.ts';
import { Stamps } from './Stamps.tsx';
import { Steps } from './Steps.tsx';
import { useScene } from './scene.ts';

/** Loyalty cards, folded into one line under the head. It opens when it is asked to, never by itself. */
export function Cards() {
  const { state, actions } = useScene();
  const { cards } = state;
  const [only] = cards;
  if (only === undefined) return null;
  const one = cards.length === 1;
  const had = cards.filter(({ joined }) => joined).length;
  return (
    <details class="cards" onToggle={(event) => event.currentTarget.open && actions.lookAtCards()}>
      <summary>
        <b class="grow">{one ? only.name : words.yourCards}</b>
        <span>{one ? (only.joined ? only.card?.text : words.couldJoin) : had || words.couldJoin}</span>
      </summary>
      <div class="cards-body">
        {cards.map((card) => (
          <Card key={card.id} card={card} alone={one} />
        ))}
      </div>
    </details>
  );
}

/** `alone`: its name stands in the line above already. */
function Card({ card, alone }: { readonly card: PublicCard; readonly alone: boolean }) {
  const { actions, clock } = useScene();
  const { id, name, about, joined, step, unit, pending, nextExpiry, tier, reminders, reminds } = card;
  const { redeemableUntil } = card;
  const [said, setSaid] = useState('');
  const box = useRef<HTMLElement>(null);

  /** What was pressed may leave the picture; the focus stays with the card. */
  async function act(run: Promise<string | null>, done: string): Promise<void> {
    setSaid((await run) ?? done);
    box.current?.focus();
  }

  const saying = (
    <p class="small" role="status">
      {said}
    </p>
  );
  if (!joined) {
    return (
      <section class="card" aria-label={name} ref={box} tabIndex={-1}>
        <h2 class={alone ? 'sr' : undefined}>{name}</h2>
        {about !== '' && <p>{about}</p>}
        <p>{words.atTheEnd(card.reward)}</p>
        <p class="small">{words.joinAbout(step.many)}</p>
        {saying}
        <p>
          <button type="button" class="main" onClick={() => void act(actions.joinCard(id), words.joined)}>
            {words.join}
          </button>
        </p>
      </section>
    );
  }
  return (
    <section class="card" aria-label={name} ref={box} tabIndex={-1}>
      <h2 class={alone ? 'sr' : undefined}>{name}</h2>
      {card.card !== null && <Stamps unit={unit} card={card.card} />}
      {saying}
      {redeemableUntil !== null && <p>{words.ending(longDay(redeemableUntil, clock))}</p>}
      {pending > 0 && <p class="small">{words.pendingSteps(pending)}</p>}
      {nextExpiry !== null && (
        <p class="small">{words.stayUntil(nextExpiry.steps, unit, longDay(nextExpiry.at, clock))}</p>
      )}
      {tier !== null && (
        <p class="small">
          {tier.name}
          {tier.next !== null && `, ${words.moreFor(tier.missing, tier.next)}`}
          {tier.perks.length > 0 && `. ${tier.perks.join(', ')}`}
          {tier.endsAt !== null && `. ${words.tierStays(tier.name, longDay(tier.endsAt, clock), tier.missingToKeep)}`}
        </p>
      )}
      <ul>
        {card.rewards.map((reward) => (
          <Reward
            key={reward.id}
            card={card}
            reward={reward}
            redeem={(wished) => act(actions.redeem(card, reward.id, wished), words.redeemedIt)}
          />
        ))}
        {card.redemptions.slice(0, 5).map((one) => (
          <li key={one.id}>
            <span class="grow">
              {one.name} <span class="small">{words.redemptionStates[one.state]}</span>
            </span>
            {one.state !== 'rolled_back' && one.code !== null && <code>{one.code}</code>}
          </li>
        ))}
      </ul>
      <Steps card={card} />
      <p class="cards-end">
        {(reminds || reminders) && (
          <button
            type="button"
            class="link"
            onClick={() => void act(actions.remind(id, !reminders), reminders ? words.noReminders : words.mayRemind)}
          >
            {reminders ? words.stopReminders : words.remindMe}
          </button>
        )}
        <button type="button" class="link" onClick={() => void act(actions.leaveCard(id), words.left)}>
          {words.leaveCard}
        </button>
      </p>
    </section>
  );
}

interface Rewarding {
  readonly card: PublicCard;
  readonly reward: PublicCard['rewards'][number];
  readonly redeem: (redemptionId: string) => Promise<void>;
}

/** A reward is asked for once more before steps are used. One asking, one redemption, however often it is pressed. */
function Reward({ card, reward, redeem }: Rewarding) {
  const [asking, setAsking] = useState<string | null>(null);
  const { name, about, cost, left } = reward;
  const missing = cost - card.balance;
  const open = left !== 0 && missing <= 0;
  return (
    <li>
      <span class="grow">
        {name} <span class="small">{about}</span>
      </span>
      {left === 0 && <span class="small">{words.noneLeft}</span>}
      {left !== 0 && missing > 0 && <span class="small">{words.toGo(missing)}</span>}
      {open && asking === null && (
        <button type="button" class="quiet" onClick={() => setAsking(newId())}>
          {words.redeem}
          <span class="sr"> {name}</span>
        </button>
      )}
      {open && asking !== null && (
        <button type="button" class="main" onClick={() => void redeem(asking).then(() => setAsking(null))}>
          {words.useSteps(cost, card.unit)}
        </button>
      )}
    </li>
  );
}
