import { addressOf, idsOf, valueOf } from '../parse/header.ts';
import { reportText } from '../parse/parse.ts';
import type { Field, MailAttachment, ParsedMail } from '../parse/types.ts';
import type { Outcome } from './outcome.ts';
import { failuresInText } from './report-text.ts';

/** What a machine reports of a mail that we sent. */
export interface Report {
  readonly kind: 'delivery' | 'read';
  readonly outcomes: readonly Outcome[];
  /** The mail that is reported on, with angle brackets, or null where the report does not say. */
  readonly originalId: string | null;
}

const mostOutcomes = 200;
const statusTypes = new Set(['message/delivery-status', 'message/global-delivery-status']);
const originals = new Set(['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers', 'message/global']);

/** Reads delivery reports (RFC 3464), read receipts (RFC 8098) and the plain texts that older servers write; null else. */
export function readReport(mail: ParsedMail): Report | null {
  const part = (type: string): MailAttachment | undefined => mail.attachments.find((file) => file.type === type);
  const statuses = mail.attachments.filter(({ type }) => statusTypes.has(type));
  const receipt = part('message/disposition-notification');
  const original = mail.attachments.find(({ type }) => originals.has(type));
  const enclosed = original === undefined ? [] : (groupsOf(reportText(original.content.subarray(0, 200_000)))[0] ?? []);
  const [enclosedId] = idsOf(valueOf(enclosed, 'message-id'));
  if (receipt !== undefined) {
    const [fields = []] = groupsOf(reportText(receipt.content));
    const [told] = idsOf(valueOf(fields, 'original-message-id'));
    return { kind: 'read', outcomes: [], originalId: told ?? enclosedId ?? mail.inReplyTo[0] ?? null };
  }
  const originalId = enclosedId ?? mail.inReplyTo[0] ?? mail.references.at(-1) ?? null;
  if (statuses.length > 0) {
    const text = statuses.map(({ content }) => reportText(content)).join('\n\n');
    return { kind: 'delivery', outcomes: outcomesOf(text), originalId };
  }
  const told = failuresInText(mail);
  return told === null ? null : { kind: 'delivery', ...told, originalId: told.originalId ?? originalId };
}

/** The first group is about the mail, each further one about a recipient (RFC 3464, 2.1). */
function outcomesOf(text: string): Outcome[] {
  return groupsOf(text)
    .flatMap((fields) => {
      const address = recipientOf(fields);
      if (address === '') return [];
      const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(valueOf(fields, 'status'))?.[1] ?? null;
      const action = actionOf(valueOf(fields, 'action'), status);
      const diagnostic = valueOf(fields, 'diagnostic-code')
        .replace(/^[a-z0-9-]{1,20};\s?/i, '')
        .slice(0, 500);
      return [
        { address, action, status, permanent: action === 'failed' && !(status?.startsWith('4') ?? false), diagnostic },
      ];
    })
    .slice(0, mostOutcomes);
}

function recipientOf(fields: readonly Field[]): string {
  const told = valueOf(fields, 'final-recipient') || valueOf(fields, 'original-recipient');
  return addressOf(told.replace(/^[a-z0-9-]{1,20}\s?;/i, '').trim());
}

function actionOf(told: string, status: string | null): Outcome['action'] {
  const word = told.trim().toLowerCase();
  const known = (['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const).find((action) =>
    word.startsWith(action),
  );
  return (
    known ?? (status?.startsWith('4') === true ? 'delayed' : status?.startsWith('2') === true ? 'delivered' : 'failed')
  );
}

/** Groups of header fields with blank lines between. */
function groupsOf(text: string): Field[][] {
  const unfolded = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]+(?=\S)/g, ' ');
  return unfolded.split(/\n{2,}/).map((group) =>
    group.split('\n').flatMap((line) => {
      const colon = line.indexOf(':');
      const name = line.slice(0, colon).trim().toLowerCase();
      return colon < 1 || name.includes(' ') ? [] : [{ name, value: line.slice(colon + 1).trim() }];
    }),
  );
}
