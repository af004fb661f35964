import type { CallFacts } from '#contract/calls.ts';

const happened: Record<CallFacts['state'], Record<CallFacts['direction'], string>> = {
  ringing: { in: 'calls now', out: 'is being called' },
  talking: { in: 'is on the telephone', out: 'is on the telephone' },
  ended: { in: 'called', out: 'was called' },
  missed: { in: 'called, nobody took it', out: 'was called and did not answer' },
  voicemail: { in: 'left a voice message', out: 'was left a voice message' },
};

/** What happened, about the customer: "called, 4 min". */
export function callWords({ state, direction, seconds }: Pick<CallFacts, 'state' | 'direction' | 'seconds'>): string {
  const words = happened[state][direction];
  return seconds === null || seconds === 0 ? words : `${words}, ${lengthWords(seconds)}`;
}

/** How long they talked: "40 s", "4 min", "1 h 5 min". */
export function lengthWords(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A length as somebody types it, "4", "4 min", "1:30", in seconds; null where it is none, 0 for nothing. */
export function readLength(text: string): number | null {
  const plain = text.trim();
  if (plain === '') return 0;
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(plain);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const minutes = /^(\d{1,4})\s*(?:m|min|minutes?)?$/.exec(plain);
  return minutes === null ? null : Number(minutes[1]) * 60;
}
