/** The zone of this machine. */
export const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every zone that this browser knows, and those that are asked for. */
export function timeZones(...also: readonly string[]): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ownZone, ...also])].sort();
}

/** `Europe/Dublin, 14:12 now`. */
export function zoneWithTime(timeZone: string, now: Date): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(now);
  return `${timeZone.replaceAll('_', ' ')}, ${time} now`;
}
