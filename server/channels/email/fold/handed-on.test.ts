import { expect, it } from 'vitest';
import { forwarding, handedOn } from './handed-on.ts';

const kim = { name: 'Kim Lee', address: 'kim@mail.example' };

it.each([
  [
    'Gmail',
    'See below.\n\n---------- Forwarded message ---------\nFrom: Kim Lee <kim@mail.example>\nDate: Sun, 1 Nov 2026 at 10:00\nSubject: Lid\nTo: <a@b.example>\n\n\nIt is broken.',
    'See below.',
  ],
  [
    'Apple',
    'Begin forwarded message:\n\nFrom: Kim Lee <kim@mail.example>\nSubject: Lid\nDate: 1 November 2026 at 10:00:00 GMT\nTo: a@b.example\n\nIt is broken.',
    '',
  ],
  [
    'Outlook',
    'For you\n\n________________________________\nFrom: Kim Lee <kim@mail.example>\nSent: Sunday, 1 November 2026 10:00\nTo: a@b.example\nSubject: Lid\n\nIt is broken.',
    'For you',
  ],
  [
    'Thunderbird, in German',
    '-------- Weitergeleitete Nachricht --------\nBetreff: Lid\nDatum: Sun, 1 Nov 2026 10:00:00 +0000\nVon: Kim Lee <kim@mail.example>\nAn: a@b.example\n\nIt is broken.',
    '',
  ],
])('finds the mail that %s forwards', (_, body, about) => {
  expect(handedOn(body)).toEqual({ from: kim, text: 'It is broken.', about });
});

it.each([
  ['nothing forwarded', 'My lid is broken.\nFrom: Leeds\nTo: York'],
  ['nobody with an address', '---------- Forwarded message ---------\nFrom: Kim Lee\nSubject: Lid\n\nIt is broken.'],
  ['no words', '---------- Forwarded message ---------\nFrom: kim@mail.example\nSubject: Lid\n\n'],
])('finds none where there is %s', (_, body) => {
  expect(handedOn(body)).toBeNull();
});

it.each([
  ['Fwd: Lid', true],
  ['WG: Deckel', true],
  ['TR : couvercle', true],
  ['Re: Fwd: Lid', false],
  ['Forward: gears', false],
])('knows the subject %s', (subject, is) => {
  expect(forwarding.test(subject)).toBe(is);
});
