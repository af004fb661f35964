import { judge, type Automatic } from './automatic/automatic.ts';
import { readReport, type Report } from './automatic/report.ts';
import { foldHtml, foldText, type Fold } from './fold/fold.ts';
import { fingerprint } from './parse/fingerprint.ts';
import { parseMail } from './parse/parse.ts';
import type { ParsedMail } from './parse/types.ts';
import { pointersOf, type Pointers } from './threading/pointers.ts';

/** Everything that can be known of a mail from its bytes alone. */
export interface Reading {
  /** SHA-256 of the canonical raw mail, by which the same mail is known again. */
  readonly fingerprint: string;
  readonly mail: ParsedMail;
  readonly fold: Fold;
  /** The part of the HTML that is shown at once, to be sanitised; null where the mail has no HTML. */
  readonly visibleHtml: string | null;
  readonly automatic: Automatic;
  readonly report: Report | null;
  readonly pointers: Pointers;
}

/** Reads a raw mail in full, knowing the inboxes’ `own` addresses. May take long and much memory, as a mail likes; `parse/pool.ts` bounds both. */
export async function readMail(raw: Uint8Array, own: ReadonlySet<string>): Promise<Reading> {
  const mail = await parseMail(raw);
  const page = mail.html === null ? null : foldHtml(mail.html);
  const fold = page !== null && mail.text.trim() === '' ? page : foldText(mail.text);
  return {
    fingerprint: fingerprint(raw),
    mail,
    fold: { visible: fold.visible, folded: fold.folded, said: fold.said },
    visibleHtml: page?.visibleHtml ?? null,
    automatic: judge(mail, own),
    report: readReport(mail),
    pointers: pointersOf(mail),
  };
}
