/** What the loader on the customer's site and the chat in its frame say to each other, over one message port. */
export type Theme = 'light' | 'dark' | 'auto';

export type ToChat =
  | {
      readonly type: 'boot';
      readonly identity: string | null;
      readonly name: string | null;
      readonly email: string | null;
      readonly language: string | null;
      readonly theme: Theme;
      readonly open: boolean;
      /** False when the chat stands open again after a page change: nobody asked for it now. */
      readonly focus: boolean;
      readonly modal: boolean;
    }
  | { readonly type: 'identify'; readonly identity: string | null }
  | { readonly type: 'open'; readonly focus: boolean }
  | { readonly type: 'closed' }
  /** Whether the chat covers the whole screen. */
  | { readonly type: 'modal'; readonly modal: boolean }
  /** The visitor logged out: nothing of the visit may stay in this browser. */
  | { readonly type: 'forget' };

export type FromChat =
  | { readonly type: 'ready' }
  | { readonly type: 'close' }
  | { readonly type: 'unread'; readonly count: number }
  | { readonly type: 'message'; readonly from: 'customer' | 'agent'; readonly at: string }
  /** A conversation exists, so that the next page may look for answers by itself. */
  | { readonly type: 'known' }
  | { readonly type: 'error'; readonly code: string; readonly detail: string }
  /** The visit ran out: a fresh identity is wanted. */
  | { readonly type: 'identity' }
  | { readonly type: 'forgotten' };

/** The one word said by `postMessage`; the port goes with it. */
export const hello = 'rapport:hello';
