const mark = 'forward:';

/** To whom a token belongs that went out with a forwarded mail: what comes back with it is for colleagues only. */
export const forwardedTo = (address: string): string => `${mark}${address.toLowerCase()}`;

/** Whether a token was given out so, and to whom; null for a token of the thread itself. */
export const readForwarded = (bound: string): string | null =>
  bound.startsWith(mark) ? bound.slice(mark.length) : null;
