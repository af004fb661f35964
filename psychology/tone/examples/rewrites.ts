import type { CheckId } from '../report.ts';

/** A draft, the check whose hint is used, and the draft after that; null where no faithful rewrite exists. */
export const REWRITE_EXAMPLES: readonly [CheckId, string, string | null][] = [
  [
    'T10',
    'Unfortunately we can’t refund the second €24.90 until it settles tonight.',
    'I can refund the second €24.90 as soon as it settles tonight.',
  ],
  ['T10', 'Hi Maya. I’m afraid I cannot ship it until Friday.', 'Hi Maya. I can ship it from Friday.'],
  [
    'T10',
    'You can’t change the address until the order is paid.',
    'You can change the address as soon as the order is paid.',
  ],
  ['T10', 'We are unable to refund it until the end of the month.', 'I can refund it from the end of the month.'],
  ['T10', 'We can’t refund it until delivery.', null],
  ['T10', 'We cannot refund this.', null],
  ['T9', 'As I already said, the fee stays.', 'The fee stays.'],
  ['T9', 'As mentioned, I refunded it.', 'I refunded it.'],
  ['T9', 'Actually, it was delivered on Monday.', 'It was delivered on Monday.'],
  ['T9', 'You didn’t attach the invoice.', 'I don’t have the invoice yet.'],
  ['T9', 'You should have sent us the signed form.', 'I don’t have the signed form yet.'],
  ['T9', 'You should have contacted us earlier.', null],
  ['T9', 'You didn’t send the form within 30 days.', null],
  ['T7', 'It will definitely arrive.', 'It will arrive.'],
  ['T7', 'I’ll refund it right away.', 'I’ll refund it.'],
  ['T7', 'I guarantee that it works.', null],
  ['T6', 'We will get back to you shortly.', null],
  ['T12', 'Thank you for reaching out. We apologise for any inconvenience.', 'We apologise for any inconvenience.'],
  ['T12', 'Rest assured that your order left. We value your trust.', 'Your order left. We value your trust.'],
  ['T16', 'Your card 4111 1111 1111 1111 is on file.', 'Your card ending 1111 is on file.'],
];
