import type { Mail } from '#contract/mail.ts';

type Verdict = NonNullable<Mail['verdict']>;

interface Words {
  readonly short: string;
  readonly long: string;
  readonly tone: 'plain' | 'bad';
  readonly icon: 'check' | 'warn' | 'info';
}

const words: Readonly<Record<Verdict['result'], Words>> = {
  pass: {
    short: 'sender proven',
    long: 'This comes from the address that it names.',
    tone: 'plain',
    icon: 'check',
  },
  fail: {
    short: 'sender not proven',
    long: 'This may not come from the address that it names. Ask for nothing secret and send nothing secret.',
    tone: 'bad',
    icon: 'warn',
  },
  unchecked: {
    short: 'sender unchecked',
    long: 'Whether this comes from the address that it names could not be checked.',
    tone: 'plain',
    icon: 'info',
  },
  none: {
    short: 'sender not vouched for',
    long: 'The sender’s house does not say who may write in its name.',
    tone: 'plain',
    icon: 'info',
  },
};

export const verdictWords = ({ result }: Verdict): Words => words[result];
