const brand: unique symbol = Symbol('written by a customer');

/**
 * Text that a customer wrote. Only `inboundText` makes it, so that what an agent wrote never reaches a reader of
 * feelings: watching staff is what this type is there to refuse.
 */
export interface InboundText {
  readonly author: 'customer';
  readonly text: string;
  readonly [brand]: true;
}

/** Marks `text` as a customer's. Throws a TypeError for any other author, also where types were bypassed. */
export function inboundText(author: 'customer', text: string): InboundText {
  if ((author as string) !== 'customer')
    throw new TypeError('Only text written by a customer may be read for feelings');
  return Object.freeze({ author, text, [brand]: true as const });
}

/** Throws a TypeError unless `value` was made by `inboundText`. */
export function assertInbound(value: InboundText): void {
  const found = (value as Partial<InboundText> | null | undefined)?.[brand];
  if (found !== true) throw new TypeError('Only text made by inboundText may be read for feelings');
}
