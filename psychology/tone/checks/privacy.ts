import { cardNumbers, ibans, otherIds } from '../private-data.ts';
import type { Place } from '../report.ts';
import type { Check, Finding } from '../rule.ts';
import { asksSecret } from '../locales/en/secrets.ts';

/**
 * The only check that runs in every language; without a pack it looks for English requests, since these are what is
 * pasted. It reads the whole draft, quoted lines and addresses too.
 */
export const privacy: Check = {
  id: 'T16',
  name: 'Private data',
  weight: 3,
  principle: 'Take it out; say where it can be entered safely.',
  source: 'PCI DSS 4.0, requirement 3; GDPR art. 5(1)(c) and (f)',
  judgesShort: true,
  applies: () => true,
  run(draft, context) {
    return [
      ...cardNumbers(draft.raw).map((place) =>
        found(place, 'This looks like a whole card number.', maskAllButLast(draft.raw, place)),
      ),
      ...ibans(draft.raw).map((place) =>
        found(place, 'This looks like a whole bank account number.', maskAllButLast(draft.raw, place)),
      ),
      ...asksSecret(draft.raw).map((place) => found(place, 'This asks for a secret that nobody should send.', null)),
      ...otherIds(draft.raw, context.otherCustomers ?? []).map((place) =>
        found(place, 'This belongs to another customer.', null),
      ),
    ];
  },
};

function found(place: Place, reason: string, rewrite: Finding['rewrite']): Finding {
  return { status: 'warn', spans: [place], reason, rewrite, capsScore: true };
}

/** "ending 4471" keeps what is needed to recognise it. */
function maskAllButLast(text: string, place: Place): Finding['rewrite'] {
  const digits = text.slice(place.start, place.end).replace(/[\s-]/g, '');
  return { ...place, text: `ending ${digits.slice(-4)}` };
}
