import type { FailureFacts, GestureCategory, GestureKind } from '#contract/gesture-facts.ts';
import type { Proposal } from '#psychology/goodwill/index.ts';
import type { GoodwillSettings } from '#contract/goodwill-budgets.ts';
import { Problem, notFound, refused } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { lockContact } from '#server/modules/contacts/index.ts';
import { gestureOf } from './entities.ts';
import { setAside, type Purse } from './budgets.ts';
import { offer, type Given } from './offer.ts';
import { note } from './note.ts';
import { judge, limitsOf, whyOpen } from './policy.ts';
import { settingsOf } from './settings.ts';
import { findGesture, insertGesture, setApproved, type Viewer } from './store/gestures.ts';
import { seeCase, type CaseRow } from './store/known.ts';
import { tell } from './tell.ts';

export interface Wanted {
  readonly id: string;
  readonly what: GestureKind;
  readonly title?: string | undefined;
  readonly amountMinor: number;
  readonly failure: FailureFacts;
  readonly repaired: string;
  readonly category: GestureCategory;
  readonly why: string;
  readonly line: string;
}
export interface Giver {
  readonly agentId: string;
  readonly viewer: Viewer;
  /** The house’s address, with which the links begin. */
  readonly origin: string;
}

/**
 * Gives a gesture within an agent’s limits, or lays it before a lead. What the rule refuses is refused; whatever needs a person
 * waits for one. The contact is held, so that two gestures for one customer at once are judged one after the other.
 */
export async function give(turn: Turn, giver: Giver, conversationId: string, wanted: Wanted): Promise<Given> {
  const [seen] = await seeCase(turn.tx, conversationId, ...giver.viewer);
  if (seen === undefined) throw notFound();
  await lockContact(turn.tx, seen.contactId);
  const [known] = await findGesture(turn.tx, wanted.id);
  if (known !== undefined) {
    if (known.conversationId !== conversationId || known.agentId !== giver.agentId)
      throw new Problem(409, 'id_taken', 'There is another gesture of this id. Give a new id.');
    return { gesture: gestureOf(known), link: null, token: null, words: '' };
  }
  const settings = await settingsOf(turn.tx);
  const { title, amountMinor } = kindOf(settings, wanted);
  const limits = await limitsOf(turn, settings, {
    contactId: seen.contactId,
    teamId: seen.teamId,
    agentId: giver.agentId,
  });
  const proposal = judge(wanted.failure, whyOpen(seen).length > 0, limits, amountMinor);
  if (proposal.decision === 'blocked')
    throw new Problem(409, proposal.reasons[0]?.id ?? 'blocked', proposal.reasons.map(({ words }) => words).join(' '));
  await write(turn, giver, { ...wanted, title, amountMinor }, { conversationId, seen, settings, proposal });
  if (proposal.decision !== 'ok') return lay(turn, wanted.id, giver.agentId);
  const mine: Purse = { owner: 'agent', ownerId: giver.agentId };
  const holdId = await setAside(turn, settings, [mine], { id: wanted.id, amountMinor });
  await setApproved(turn.tx, wanted.id, null, turn.now, null, holdId);
  return offer(turn, wanted.id, giver.agentId, null);
}

/** Lays it before a person who says yes or no. */
async function lay(turn: Turn, id: string, by: string): Promise<Given> {
  const told = await tell(turn, id);
  await note(turn, told, 'proposed', by);
  return { gesture: gestureOf(told), link: null, token: null, words: '' };
}

/** What the kind costs here: some have a price, of the others the agent chooses the amount. */
function kindOf(
  { kinds }: GoodwillSettings,
  { what, title, amountMinor }: Wanted,
): { title: string; amountMinor: number } {
  const kind = kinds.find((one) => one.what === what && one.on);
  if (kind === undefined) throw refused('what', 'this house does not give this; choose another kind');
  const cost = kind.costMinor ?? amountMinor;
  if (cost === 0 && what !== 'call' && what !== 'note') throw refused('amountMinor', 'choose an amount above nothing');
  return { title: title ?? kind.title, amountMinor: cost };
}

interface About {
  readonly conversationId: string;
  readonly seen: CaseRow;
  readonly settings: GoodwillSettings;
  readonly proposal: Proposal;
}
async function write(
  turn: Turn,
  giver: Giver,
  wanted: Wanted & { readonly title: string },
  about: About,
): Promise<void> {
  const { id, what, title, amountMinor, failure, repaired, category, why, line } = wanted;
  const { contactId, episodeId, teamId } = about.seen;
  const { suggestedMinor, softCapMinor, hardCapMinor, decision, reasons } = about.proposal;
  const needs = decision === 'lead' ? 'lead' : decision === 'human_review' ? 'look' : 'nothing';
  await insertGesture(
    ...([
      turn.tx,
      id,
      contactId,
      about.conversationId,
      episodeId,
      giver.agentId,
      teamId,
      what,
      title,
      amountMinor,
    ] as const),
    ...([about.settings.currency, JSON.stringify(failure), repaired, category, why, line] as const),
    ...([suggestedMinor, softCapMinor, hardCapMinor, needs, JSON.stringify(reasons), giver.origin, turn.now] as const),
  );
}
