import { parentPort } from 'node:worker_threads';
import { showMail } from '../markup/show.ts';
import { readMail, type Reading } from '../read.ts';
import { ready, type Answer, type Question } from './tasks.ts';

/** The worker’s side of the pool: one question, one answer. What throws is told, what hangs or bursts is ended from outside. */

parentPort?.on('message', (question: Question) => {
  void answer(question)
    .catch((error: unknown) => ({ unreadable: error instanceof Error ? error.message : String(error) }))
    .then((told) => parentPort?.postMessage(told, buffersOf(told)));
});
parentPort?.postMessage(ready);

async function answer(question: Question): Promise<Answer> {
  if (question.task === 'read') return readMail(question.raw, new Set(question.own));
  const { html, text, cids, remotes } = question;
  return showMail(html, text, { cid: (id) => cids.get(id) ?? null, remote: (url) => remotes.get(url) ?? null });
}

/** Contents are handed over, not copied; several attachments may lie in one buffer. */
function buffersOf(told: Answer): ArrayBuffer[] {
  const attachments = 'mail' in told ? (told satisfies Reading).mail.attachments : [];
  return [...new Set(attachments.map(({ content }) => content.buffer))];
}
