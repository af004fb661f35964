/** Relays refuse headers beyond 4,096 bytes, so a long thread names its beginning and its newest mails. */
const mostLength = 1_500;

/** The References of an answer: those of the mail that it answers, then that mail; the first kept, the oldest others left out. */
export function referencesTo(references: readonly string[], answered: string | null): string[] {
  const all = [...new Set(answered === null ? references : [...references, answered])].filter(isPlain);
  const [first, ...later] = all;
  if (first === undefined) return [];
  let room = mostLength - first.length;
  const kept: string[] = [];
  for (const id of later.reverse()) {
    room -= id.length + 1;
    if (room < 0) break;
    kept.unshift(id);
  }
  return [first, ...kept];
}

/** Ids are written by strangers: what is none is left out of what we send. Without angle brackets. */
const isPlain = (id: string): boolean => /^[!-;=?-~]{1,900}$/.test(id);

/** A subject as an answer carries it: the customer's own, marked once. */
export const answerSubject = (subject: string): string => (answered.test(subject) ? subject : `Re: ${subject}`);

const answered = /^\s*(re|aw|sv|vs|antw|rép|odp|res)(\[\d+\])?\s*:/i;

/** What a thread is about: the subject without its marks. */
export function topicOf(subject: string): string {
  let topic = subject.trim();
  while (answered.test(topic)) topic = topic.replace(answered, '').trim();
  return topic;
}

/** A subject as a forwarded mail carries it. */
export const forwardSubject = (subject: string): string =>
  /^\s*(fwd?|wg|tr|rv)\s*:/i.test(subject) ? subject : `Fwd: ${subject}`;
