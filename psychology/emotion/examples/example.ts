import type { FeelingLabel } from '../types.ts';

/** A service message with the feeling that a reader would name first; `unclear` where people would not agree either. */
export type Example = readonly [text: string, label: FeelingLabel];
