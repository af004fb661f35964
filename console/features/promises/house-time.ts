import { moment } from './moments.ts';

/** A moment by the house's clock, in which promises are written; with its place where the reader's clock differs. */
export function houseTime(at: number, now: number, zone: string, readers?: string): string {
  const said = moment(at, now, zone);
  if (moment(at, now, readers) === said) return said;
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return `${said}, ${city} time`;
}
