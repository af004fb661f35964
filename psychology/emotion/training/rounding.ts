/**
 * Six digits of a number: more than any figure of the model means, and few enough that the last bits of `exp` and
 * `log`, which differ between machines, leave the bytes of the weights alone.
 */
export function short(value: number): number {
  return Number(value.toPrecision(6));
}
