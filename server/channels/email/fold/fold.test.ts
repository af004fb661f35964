import { describe, expect, it } from 'vitest';
import { foldHtml, foldText } from './fold.ts';

const gone = (body: string): string => foldText(body).visible;

describe('plain texts', () => {
  it.each([
    ['English', 'On Mon, 2 Apr 2025 at 18:26, Anna Lark <anna@lark.example> wrote:'],
    ['wrapped English', 'On Mon, 2 Apr 2025 at 18:26, Anna Lark via the\nvery long list <anna@lark.example>\nwrote:'],
    ['German', 'Am 02.04.2025 um 18:26 schrieb Anna Lark <anna@lark.example>:'],
    ['German, verb last', 'Am Mi., 2. Apr. 2025 um 18:26 Uhr Anna Lark <anna@lark.example> schrieb:'],
    ['French', 'Le mer. 2 avr. 2025 à 18:26, Anna Lark <anna@lark.example> a écrit :'],
    ['Spanish', 'El mié, 2 abr 2025 a las 18:26, Anna Lark (<anna@lark.example>) escribió:'],
    ['Portuguese', 'Em qua., 2 de abr. de 2025 às 18:26, Anna Lark <anna@lark.example> escreveu:'],
    ['Italian', 'Il giorno mer 2 apr 2025 alle ore 18:26 Anna Lark <anna@lark.example> ha scritto:'],
    ['Dutch', 'Op wo 2 apr 2025 om 18:26 schreef Anna Lark <anna@lark.example>:'],
    ['Swedish', 'Den ons 2 apr. 2025 kl 18:26 skrev Anna Lark <anna@lark.example>:'],
    ['Polish', 'W dniu śr., 2.04.2025 o 18:26 Anna Lark <anna@lark.example> napisał(a):'],
    ['Russian', 'ср, 2 апр. 2025 г. в 18:26, Anna Lark <anna@lark.example>:'],
    ['Czech', 'st 2. 4. 2025 v 18:26 odesílatel Anna Lark <anna@lark.example> napsal:'],
    ['Turkish', 'Anna Lark <anna@lark.example>, 2 Nis 2025 Çar, 18:26 tarihinde şunu yazdı:'],
    ['Chinese', '在 2025年4月2日 18:26，Anna Lark <anna@lark.example> 写道：'],
    ['Japanese', '2025年4月2日(水) 18:26 Anna Lark <anna@lark.example>のメール:'],
  ])('fold what stands below an introduction in %s', (_, introduction) => {
    expect(gone(`Thank you!\n\n${introduction}\n\n> Where is it?\n> Anna`)).toBe('Thank you!');
    expect(foldText(`Thank you!\n\n${introduction}\n\n> Where is it?`).folded).toContain('Where is it?');
  });

  it.each([
    '-----Original Message-----',
    '-----Ursprüngliche Nachricht-----',
    '---- Message d’origine ----',
    '------------------ 原始邮件 ------------------',
    '-------- Αρχικό μήνυμα --------',
    '## Please write your reply above this line ##',
  ])('fold everything below %s', (mark) => {
    expect(gone(`Thank you!\n\n${mark}\nWhere is it?\nAnna`)).toBe('Thank you!');
  });

  it('fold below the header of an earlier mail, in its language', () => {
    const header = 'Von: Anna Lark\nGesendet: Mittwoch, 2. April 2025 18:26\nAn: support\nBetreff: Wo ist es?';
    expect(gone(`Danke!\n\n________________________________\n${header}\n\nWo ist es?`)).toBe('Danke!');
  });

  it('keep what only looks like history', () => {
    for (const text of [
      'I need a ticket.\n\nFrom: Leeds\nTo: York\nDate: 4 May\n\nIs there one?',
      'My brother wrote:\nit never came.\n\nWhat now?',
      'On Monday I wrote to you.\nOn Tuesday you wrote:\nnothing at all.',
      '---------- Forwarded message ---------\nFrom: Shop <shop@x.example>\nDate: 2 Apr 2025\nSubject: Order\nTo: me\n\nYour order.',
    ])
      expect(gone(text)).toBe(text);
  });

  it('keep answers between quoted lines, with what they answer', () => {
    const text = 'On 2 Apr 2025, at 18:26, Anna wrote:\n> One?\n\nYes.\n\n> Two?\n\nNo.\n\n> Three?';
    const fold = foldText(text);
    expect(fold.visible).toBe(text.replace('\n\n> Three?', ''));
    expect(fold.said).toBe('Yes.\n\nNo.');
  });

  it('fold a quotation above the only answer', () => {
    expect(gone('On 2 Apr 2025, at 18:26, Anna wrote:\n> One?\n\nYes.')).toBe('Yes.');
  });

  it.each(['--\nAnna Lark\nLark & Kettle', 'Sent from my iPhone', 'Gesendet von meinem iPhone', '-Anna Lark'])(
    'fold the signature %j',
    (signature) => {
      expect(foldText(`It broke again.\n\n${signature}`)).toMatchObject({
        visible: 'It broke again.',
        folded: signature,
      });
    },
  );

  it.each([
    'It broke again -- twice.\nSent from my desk, where it stands.',
    `List:\n--\n${'A line of the customer’s own.\n'.repeat(40)}end`,
    '- one\n- two\n- three',
  ])('keep what is no signature: %j', (text) => {
    expect(gone(text)).toBe(text);
  });

  it('are never left empty', () => {
    for (const text of [
      '> only quoted\n> lines',
      'On 2 Apr 2025, at 18:26, Anna wrote:\n> One?',
      '-- \nAnna',
      'From: a@b.example\nSent: 2 Apr\nSubject: x\nTo: y',
    ])
      expect(gone(text)).not.toBe('');
    expect(foldText('')).toEqual({ visible: '', folded: '', said: '' });
  });
});

describe('HTML', () => {
  it.each([
    [
      'Gmail',
      '<div class="gmail_quote"><div class="gmail_attr">Unbekannt:</div><blockquote class="gmail_quote">Old</blockquote></div>',
    ],
    ['Proton', '<div class="protonmail_quote">On it:<blockquote class="protonmail_quote">Old</blockquote></div>'],
    ['Yahoo', '<div class="yahoo_quoted" id="yahoo_quoted_1"><div>Old</div></div>'],
    ['Outlook on the web', '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg">From: x</div><div>Old</div>'],
    [
      'Outlook',
      '<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Anna<br><b>Sent:</b> Monday<br><b>To:</b> us</p></div><p>Old</p>',
    ],
    ['Hotmail', '<table class="OutlookMessageHeader"><tr><td>From</td></tr></table><div>Old</div>'],
    [
      'Thunderbird',
      '<div class="moz-cite-prefix">Am 2.4.25 um 18:26 schrieb Anna:</div><blockquote type="cite">Old</blockquote>',
    ],
    [
      'Apple Mail',
      '<br><div><blockquote type="cite"><div>On 2 Apr 2025, at 18:26, Anna wrote:</div><div>Old</div></blockquote></div>',
    ],
    ['the new Outlook', '<div id="mail-editor-reference-message-container"><div>Old</div></div>'],
  ])('of %s is folded', (_, history) => {
    const fold = foldHtml(`<div>Thank you!</div>${history}`);
    expect(fold).toMatchObject({ visible: 'Thank you!', said: 'Thank you!' });
    expect(fold.folded).toContain('Old');
    expect(fold.visibleHtml).not.toContain('Old');
    expect(fold.foldedHtml).toContain('Old');
  });

  it('keeps quotations that nothing marks as those of a mail', () => {
    expect(foldHtml('<p>He said</p><blockquote>Never.</blockquote><p>And then?</p>').visible).toContain('Never.');
  });

  it('keeps answers within the quotation', () => {
    const page =
      '<blockquote type="cite">One?</blockquote><div>Yes.</div><blockquote type="cite">Two?</blockquote><div>No.</div>';
    const fold = foldHtml(page);
    expect(fold).toMatchObject({ said: 'Yes.\n\nNo.', folded: '' });
    expect(fold.visible.split(/\n+/).filter((line) => line.length > 2)).toEqual(['> One?', 'Yes.', '> Two?', 'No.']);
  });

  it('keeps a picture before the history, and folds one within it', () => {
    const fold = foldHtml(
      '<div>See:</div><div><img src="cid:a"></div><blockquote type="cite">Old</blockquote><div><img src="cid:b"></div>',
    );
    expect(fold.visibleHtml).toContain('cid:a');
    expect(fold.visibleHtml).not.toContain('cid:b');
    expect(fold.foldedHtml).toContain('cid:b');
  });

  it('is never left empty, and loses nothing', () => {
    const page = '<blockquote type="cite">Only this</blockquote>';
    expect(foldHtml(page)).toMatchObject({ visible: '> Only this', folded: '', visibleHtml: page });
  });
});

it.each([
  ['a long quotation', 'Thanks\n> ' + '>'.repeat(700_000), foldText],
  ['many introductions', 'On 2 Apr 2025, at 18:26, Anna wrote:\n'.repeat(3000), foldText],
  ['many quotations', '> a\nb\n'.repeat(10_000), foldText],
  ['many entities', '&amp;'.repeat(30_000), foldHtml],
  ['tags beyond all measure', '<div>'.repeat(200_000), foldHtml],
  ['many quotes in quotes', '<blockquote type=cite>'.repeat(3000), foldHtml],
] as const)('takes a moment for %s', (_, body, fold) => {
  fold(body.slice(0, 1000));
  const began = performance.now();
  fold(body);
  expect(performance.now() - began).toBeLessThan(400);
});
