import { ReviewSettings } from '#contract/review-invitations.ts';
import { lintInvitation } from '#psychology/goodwill/index.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { Problem } from '#server/platform/http/problem.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { findReviewSettings, saveReviewSettings } from './store.ts';

/** With which a house begins: nobody is invited until it says where to. The numbers are a choice of design. */
export const usualReviews: ReviewSettings = {
  ...{ on: false, share: 1, afterDays: 3, everyDays: 180, agreedOnly: false, places: [] },
  words: [
    {
      language: 'en',
      subject: 'What was it like with us?',
      text: 'Others who are choosing read what customers write. Would you tell them what it was like with us? Whatever you write helps them, and helps us to get better.',
    },
    {
      language: 'de',
      subject: 'Wie war es bei uns?',
      text: 'Andere, die sich entscheiden, lesen, was Kundinnen und Kunden schreiben. Möchten Sie ihnen erzählen, wie es bei uns war? Was immer Sie schreiben, hilft ihnen, und uns, besser zu werden.',
    },
  ],
};

export interface Inviting {
  readonly settings: ReviewSettings;
  /** With what links begin; empty before anything was set. */
  readonly origin: string;
}

export async function reviewSettings(tx: Tx): Promise<Inviting> {
  const [row] = await findReviewSettings(tx);
  return row === undefined
    ? { settings: usualReviews, origin: '' }
    : { settings: ReviewSettings.parse(row.settings), origin: row.origin };
}

/** Keeps them; words that ask unfairly are refused with the reasons. */
export async function setReviewSettings(ctx: Ctx, settings: ReviewSettings): Promise<void> {
  const findings = lintInvitation(
    settings.words.flatMap(({ language, subject, text }) => [
      { path: `words.${language}.subject`, text: subject },
      { path: `words.${language}.text`, text },
    ]),
  );
  if (findings.length > 0) throw new Problem(409, 'unfair_invitation', findings[0]?.reason ?? '', { findings });
  if (settings.on && settings.places.length === 0)
    throw new Problem(409, 'no_place', 'Name at least one place where customers can write before you switch it on.');
  await saveReviewSettings(ctx.tx, JSON.stringify(settings), ctx.http.origin, ctx.now);
}
