/** What is owed to customers and until when: countdowns, promises found in our texts, and how moments are said. */
export { Countdown, OwedCountdown } from './Countdown.tsx';
export { countdown, shortName, startName } from './countdown-state.ts';
export { houseTime } from './house-time.ts';
export { useHouseZone } from './house-zone.ts';
export { useMinute } from './minute.ts';
export { age, clock, dayName, dayRange, deadline, moment, sameDay, spell } from './moments.ts';
export { PromiseChip } from './PromiseChip.tsx';
export { isOpen } from './promise-words.ts';
