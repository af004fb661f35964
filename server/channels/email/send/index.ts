import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { outgoingMailRoutes } from '#contract/outgoing-mail.ts';
import type { Outgoing } from '#server/channel.ts';
import type { Platform } from '#server/module.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import { errand, job, type Job } from '#server/platform/jobs/job.ts';
import type { Tokens } from '../accounts/tokens.ts';
import { fileSent } from '../sent/file.ts';
import { fileJob } from '../sent/plan.ts';
import { sendAnswer } from './answer.ts';
import { continueByMail, continueJob, planContinuation } from './continue.ts';
import { deliver } from './deliver.ts';
import { sendJob, tell } from './settle.ts';
import { openGate } from './gate.ts';
import { handlers } from './routes.ts';
import { sendNotice } from './notice.ts';
import { openPost, type Post } from './smtp.ts';
import { cancelOutbox, outboxOfMessage } from './store.ts';
import { dropSent } from './thread-store.ts';

const One = z.object({ id: z.uuid(), inboxId: z.uuid() });
const Chat = z.object({ conversationId: z.uuid(), inboxId: z.uuid() });

/** What the channel does with answers. */
export const outgoing = ({ sealKey }: Platform): Outgoing => ({
  async answered(turn, answered, own, abilities) {
    if (own) await sendAnswer(turn, sealKey, answered);
    else await planContinuation(turn, answered, abilities);
  },
  notice: (turn, notice) => sendNotice(turn, sealKey, notice),
  async takeBack(turn, messageId) {
    const taken = await cancelOutbox(turn.tx, messageId, 'Taken back');
    const all = await outboxOfMessage(turn.tx, messageId);
    for (const row of taken) await tell(turn, row);
    await dropSent(turn.tx, messageId);
    return taken.length > 0 && all.every((row) => row.state === 'cancelled');
  },
});

const posts = new WeakMap<Platform, Post>();

/** The way out of an app; it ends with it. */
function postOf(platform: Platform): Post {
  const post = posts.get(platform) ?? openPost();
  posts.set(platform, post);
  return post;
}

/** Puts the routes of sending on the server. */
export function openSending(app: FastifyInstance, platform: Platform): void {
  serveRoutes(app, platform.serving, outgoingMailRoutes, handlers(platform.sealKey));
  app.addHook('onClose', (_app, done) => {
    postOf(platform).close();
    done();
  });
}

/** The jobs that carry mail out of the house. */
export function sendingJobs(platform: Platform, tokens: Tokens): readonly Job[] {
  const { store, takeTurn, sealKey } = platform;
  const post = postOf(platform);
  const gate = openGate();
  return [
    errand(
      sendJob,
      (input) => One.parse(input),
      ({ workspaceId }, one) => deliver({ store, takeTurn, sealKey, tokens, post, gate }, workspaceId, one),
    ),
    errand(
      fileJob,
      (input) => One.parse(input),
      ({ workspaceId }, { id, inboxId }) => fileSent({ store, takeTurn, sealKey, tokens }, workspaceId, id, inboxId),
    ),
    job(
      continueJob,
      (input) => Chat.parse(input),
      (turn, { conversationId, inboxId }) => continueByMail(turn, sealKey, conversationId, inboxId),
    ),
  ];
}
