import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { foldHtml, foldText, type Fold } from '#server/channels/email/fold/fold.ts';
import { parseMail } from '#server/channels/email/parse/parse.ts';

/** What talon’s and GitHub’s own tests expect of their fixtures, and what we make of them. */

const longestMs = 50;
const floor = 0.95;

/** How a fixture’s visible text begins and ends; GitHub’s tests say the same. */
const github: Readonly<Record<string, readonly [begins: string, ends: string]>> = {
  'correct_sig.txt': ['this is an email', 'a correct -- signature.'],
  'email_1_1.txt': ['Hi folks', 'Java HTTP API.'],
  'email_1_2.txt': ['Hi, On Tue, 2011-03-01', 'delete them all individually."'],
  'email_1_3.txt': ['Oh thanks.', 'would be great.'],
  'email_1_4.txt': ['Awesome!', 'problem with it.'],
  'email_1_5.txt': ["One: Here's what", 'on for a while.'],
  'email_1_6.txt': ['I get proper', 'torch of pixels'],
  'email_1_7.txt': [':+1:', ':+1:'],
  'email_1_8.txt': ['On Tue, Apr 29, 2014', 'and under this.'],
  'email_2_1.txt': ['Outlook with a reply', 'Outlook with a reply'],
  'email_2_2.txt': ['Outlook with a reply directly', 'above line'],
  'email_2_3.txt': ['Outlook with a reply directly', 'above line'],
  'email_BlackBerry.txt': ['Here is another email', 'another email'],
  'email_bullets.txt': ['test 2 this', '- and another'],
  'email_iPhone.txt': ['Here is another email', 'another email'],
  'email_long_quote.txt': ['Hi folks', 'Java HTTP API.'],
  'email_multi_word_sent_from_my_mobile_device.txt': ['Here is another email', 'another email'],
  'email_one_is_not_on.txt': ['Thank, this', 'when I run...'],
  'email_sent_from_my_not_signature.txt': ['Here is another email', 'my mobile phone.'],
  'email_sig_delimiter_in_middle_of_line.txt': ['Hi there!', 'kthxbai'],
  'greedy_on.txt': ['On your remote host', 'is not working.'],
  'pathological.txt': ["I think you're onto", 'to a computer.'],
};

interface Case {
  readonly name: string;
  readonly fold: () => Fold;
  readonly agrees: (fold: Fold) => boolean;
}

/** Talon parts quotations only, so a signature of ours is put back before its texts are compared. */
export async function checkReplies(folder: string): Promise<string> {
  const cases = [...githubCases(folder), ...htmlCases(folder), ...(await mailCases(folder))];
  const misses: string[] = [];
  let slowest = 0;
  for (const { name, fold, agrees } of cases) {
    const made = fold();
    slowest = Math.max(slowest, Math.min(...[1, 2, 3].map(() => timeOf(fold))));
    if (made.visible === '') throw new Error(`${name}: nothing is visible`);
    if (!agrees(made)) misses.push(`${name}: ${JSON.stringify(made.visible.slice(0, 200))}`);
  }
  const agreement = 1 - misses.length / cases.length;
  const told = [
    `${cases.length - misses.length} of ${cases.length} replies as expected, slowest ${slowest.toFixed(1)} ms`,
  ];
  const report = [...told, ...misses.map((miss) => `  misses ${miss}`)].join('\n');
  if (agreement < floor || slowest > longestMs) throw new Error(report);
  return report;
}

/** In milliseconds; of several, the least is the work and the rest the machine’s. */
function timeOf(fold: () => Fold): number {
  const began = performance.now();
  fold();
  return performance.now() - began;
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
const bare = (text: string): string => text.replace(/[\s\u00A0]+/g, '');

function githubCases(folder: string): Case[] {
  return Object.entries(github).map(([file, [begins, ends]]) => {
    const text = readFileSync(path.join(folder, 'github', file), 'utf8');
    const agrees = ({ visible }: Fold): boolean =>
      squeezed(visible).startsWith(begins) && squeezed(visible).endsWith(ends);
    return { name: file, fold: () => foldText(text), agrees };
  });
}

function htmlCases(folder: string): Case[] {
  const pages = readdirSync(path.join(folder, 'talon/html_replies')).map((file) => [
    `html_replies/${file}`,
    'Hi. I am fine.Thanks,Alex',
  ]);
  const others = [
    ['OLK_SRC_BODY_SECTION.html', 'Reply'],
    ['reply-separated-by-hr.html', 'HithereBob'],
  ];
  return [...pages, ...others].map(([file = '', wanted = '']) => {
    const html = readFileSync(path.join(folder, 'talon', file), 'utf8');
    return { name: file, fold: () => foldHtml(html), agrees: ({ visible }) => bare(visible) === bare(wanted) };
  });
}

async function mailCases(folder: string): Promise<Case[]> {
  const standard = path.join(folder, 'talon/standard_replies');
  const files = readdirSync(standard).filter((file) => file.endsWith('.eml'));
  return Promise.all(
    files.map(async (file) => {
      const { text } = await parseMail(readFileSync(path.join(standard, file)));
      const told = file === 'iphone.eml' || file === 'sparrow.eml' ? `${file.slice(0, -4)}_reply_text` : null;
      const wanted = told === null ? 'Hello' : readFileSync(path.join(standard, told), 'utf8');
      const agrees = ({ visible, folded }: Fold): boolean =>
        told === null
          ? bare(visible) === bare(wanted)
          : bare(wanted).startsWith(bare(visible)) && bare(visible + folded).startsWith(bare(wanted));
      return { name: file, fold: () => foldText(text), agrees };
    }),
  );
}
