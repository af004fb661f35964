import { apiChannelRoutes } from './api-channel.ts';
import { contactsRoutes } from './contacts.ts';
import { conversationsEvents, conversationsRoutes } from './conversations.ts';
import { feelingsEvents, feelingsRoutes, readerRoutes } from './feelings.ts';
import { fileLinkRoutes, filesRoutes, widgetFilesRoutes } from './files.ts';
import { mailEvents, mailRoutes, showingRoutes } from './mail.ts';
import { mailboxEvents, mailboxRoutes } from './mailboxes.ts';
import { outgoingMailRoutes } from './outgoing-mail.ts';
import { mentionsEvents, mentionsRoutes } from './mentions.ts';
import { deliveringEvents } from './delivering.ts';
import { peopleEvents, peopleRoutes } from './people.ts';
import { promisesRoutes } from './promises.ts';
import { sendingEvents, sendingRoutes } from './sending.ts';
import { widgetRoutes } from './widget.ts';
import { workspaceEvents, workspaceRoutes } from './workspace.ts';
import type { z } from 'zod';

/** Every route of the product; the key is the address below `/api/v1`. */
export const allRoutes = {
  ...peopleRoutes,
  ...workspaceRoutes,
  ...contactsRoutes,
  ...conversationsRoutes,
  ...sendingRoutes,
  ...mentionsRoutes,
  ...feelingsRoutes,
  ...readerRoutes,
  ...promisesRoutes,
  ...filesRoutes,
  ...fileLinkRoutes,
  ...widgetRoutes,
  ...widgetFilesRoutes,
  ...apiChannelRoutes,
  ...mailboxRoutes,
  ...mailRoutes,
  ...outgoingMailRoutes,
  ...showingRoutes,
};
export type AllRoutes = typeof allRoutes;
export type RouteKey = keyof AllRoutes;

/** Every event of the product. */
export const allEvents = {
  ...peopleEvents,
  ...workspaceEvents,
  ...conversationsEvents,
  ...sendingEvents,
  ...deliveringEvents,
  ...mentionsEvents,
  ...feelingsEvents,
  ...mailboxEvents,
  ...mailEvents,
};
export type AllEvents = typeof allEvents;
export type EventName = keyof AllEvents;
/** What an audience gets of an event. */
export type EventFor<N extends EventName, A extends 'agents' | 'visitor'> =
  AllEvents[N]['to'] extends Record<A, infer S extends z.ZodType> ? z.output<S> : never;
