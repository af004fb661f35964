import { expect, it } from 'vitest';
import { lintInvitation } from './invitation.ts';

const findings = (text: string) => lintInvitation([{ path: 'words.en.text', text }]).map(({ finding }) => finding);

it.each([
  'Others who look for coffee read what customers write. Would you tell them what it was like with us?',
  'Whatever you write helps them to choose, and us to get better. Take the time that you like.',
  'Wie war es bei uns? Andere, die Kaffee suchen, lesen, was Kunden schreiben.',
  'Comment était-ce chez nous ? Dites-le comme vous l’avez vécu.',
  '¿Cómo fue con nosotros? Cuéntelo tal como fue.',
])('asks fairly: %s', (text) => {
  expect(findings(text)).toEqual([]);
});

it.each([
  ['If you were happy with our help, please tell others.', 'filtered'],
  ['As long as everything went well, leave a word.', 'filtered'],
  ['Falls Sie zufrieden waren, freuen wir uns über ein Wort.', 'filtered'],
  ['Si vous êtes satisfaite, dites-le aux autres.', 'filtered'],
  ['Si está satisfecho, cuéntelo.', 'filtered'],
  ['Give us five stars.', 'begging'],
  ['Leave a positive review.', 'begging'],
  ['You get a voucher for your review.', 'reward'],
  ['Please don’t let us down.', 'shaming'],
])('%s is %s', (text, finding) => {
  expect(findings(text)).toContain(finding);
});

it('says where it stands and which words carry it', () => {
  expect(lintInvitation([{ path: 'words.de.text', text: 'Falls Sie zufrieden waren: schreiben Sie.' }])).toMatchObject([
    { path: 'words.de.text', words: 'Falls' },
  ]);
});
