/** The frames of the live stream as the server writes them; contract/live.ts says the same to the world. */
export type FromServer =
  | { readonly type: 'ready'; readonly at: string; readonly resync: boolean }
  | {
      readonly type: 'event';
      readonly at: string;
      readonly after: string;
      readonly name: string;
      readonly data: unknown;
    }
  | {
      readonly type: 'signal';
      readonly what: string;
      readonly conversationId: string;
      readonly who: { readonly id: string | null; readonly name: string | null; readonly customer: boolean };
    }
  | { readonly type: 'presence'; readonly online: readonly string[] }
  | { readonly type: 'pong' };
