import type { CheckId, CheckStatus } from '../report.ts';

/** One sentence that a check must judge so, whatever stands around it. Written by hand. */
export interface SentenceExample {
  id: CheckId;
  status: CheckStatus;
  text: string;
}

const group = (id: CheckId, status: CheckStatus, texts: readonly string[]): SentenceExample[] =>
  texts.map((text) => ({ id, status, text }));

export const SENTENCE_EXAMPLES: readonly SentenceExample[] = [
  ...group('T9', 'warn', [
    'As I already said, you should have read the terms.',
    'You failed to enter the code.',
    'You didn’t attach the invoice.',
    'You did not read our mail.',
    'Calm down.',
    'You should’ve asked first.',
    'You are mistaken.',
    'That is not our problem.',
    'You claim that the parcel was empty.',
    'As previously stated, the fee stays.',
    'It was your own fault.',
  ]),
  ...group('T9', 'suggest', [
    'You never sent the form.',
    'Actually, it was delivered on Monday.',
    'You haven’t paid the fee.',
  ]),
  ...group('T9', 'pass', [
    'I checked what you sent and found the charge.',
    'I’m sorry that you didn’t receive it.',
    'If you forgot your password, here is the way back in.',
    'If you did not place this order, I can cancel it.',
    'You should have received a mail with the label.',
    'You should’ve received it on Monday.',
    'We’re actually one day ahead with your order.',
    'You never have to send it back.',
    'You never received the second parcel.',
    'As per our policy the fee stays.',
  ]),
  ...group('T10', 'warn', [
    'We cannot refund this.',
    'You can not do that.',
    'Unfortunately the colour is sold out.',
    'I am unable to change the address.',
    'It is not possible to pay by card.',
    'We cannot ship to Norway. We will get back to you.',
    'As per our policy the fee stays.',
  ]),
  ...group('T10', 'pass', [
    'I can’t refund the kettle, but I can send you a new lid.',
    'We cannot ship to Norway. Here’s what I can do.',
    'I can refund the postage. Unfortunately the fee stays with the bank.',
    'Unfortunately it is sold out; you can choose the blue one instead.',
    'I’m unable to see the photo. Could you send it again?',
  ]),
  ...group('T10', 'na', [
    'I can’t wait to see it.',
    'I’m sorry that you can’t log in.',
    'If you are unable to open it, write to me.',
    'Can’t you open it?',
    'The refund is on its way.',
  ]),
  ...group('T7', 'warn', [
    'I guarantee that it works.',
    'It will definitely arrive.',
    'This won’t happen again.',
    'I’ll refund it right away.',
    'We will immediately send a new one.',
    'It is 100% safe.',
  ]),
  ...group('T7', 'pass', [
    'Please unplug it immediately.',
    'The guarantee covers the lid.',
    'I definitely understand the wish for a receipt.',
    'It settles on Friday.',
    'Did it stop immediately?',
  ]),
  ...group('T7', 'suggest', ['I’ll write to you by Friday 15:00.', 'We will refund it within two working days.']),
  ...group('T6', 'warn', [
    'We will get back to you shortly.',
    'I’ll look at it as soon as possible.',
    'You will hear from us soon.',
    'We handle this in due course.',
  ]),
  ...group('T6', 'suggest', ['I passed it on.', 'Thanks for the photo.']),
  ...group('T6', 'pass', [
    'I’ll write to you by Friday 15:00.',
    'The refund reaches you by tomorrow.',
    'I can refund it as soon as it settles tonight.',
    'Could you send me a photo of the lid?',
    'I’ll send it today, and soon after the mail with the number comes.',
  ]),
  ...group('T16', 'warn', [
    'Your card 4111 1111 1111 1111 is on file.',
    'We charged 5500-0000-0000-0004.',
    'Please pay to DE89 3704 0044 0532 0130 00 THANKS.',
    'Send me your password, then I can look.',
    'Could you tell us the PIN of the card?',
    'Please reply with the one-time code you received.',
    'What is your CVV?',
    'I need your online banking password.',
  ]),
  ...group('T16', 'pass', [
    'Your Visa ending 4471 is on file.',
    'Order 4111 1111 1111 1112 is on its way.',
    'Your parcel number is 00340434161094042557.',
    'Never send us your password.',
    'You can reset your password on the login page.',
    'I’ll send you the access code by mail.',
    'We will never ask you to send your PIN.',
    'Use the link to choose a new password.',
    'Just to confirm, did you try resetting your password?',
    'Could you tell me whether your password works now?',
    'The verification code on the screen has changed.',
  ]),
];
