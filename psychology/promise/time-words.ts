/** English words of time, as {@link findTime} reads them. */

const numbered = (names: string, from: number): Map<string, number> =>
  new Map(
    names.split('|').flatMap((forms, index) => forms.split(' ').map((form): [string, number] => [form, index + from])),
  );

/** 0 = Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = numbered(
  'sunday sun|monday mon|tuesday tue tues|wednesday wed|thursday thu thurs|friday fri|saturday sat',
  0,
);

/** 1 = January. "may" and "march" only count beside a day number, which the reader sees to. */
export const MONTHS: ReadonlyMap<string, number> = numbered(
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec',
  1,
);

export const NUMBER_WORDS: ReadonlyMap<string, number> = numbered(
  'a an one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve',
  1,
);

export const MINUTES_PER_UNIT: ReadonlyMap<string, number> = new Map(
  'minute minutes min mins|hour hours hr hrs h|day days|week weeks'
    .split('|')
    .flatMap((forms, index) =>
      forms.split(' ').map((form): [string, number] => [form, [1, 60, 1440, 10_080][index] ?? 1]),
    ),
);

/** The same units where only working time counts: a working day has eight hours, a working week five days. */
export const WORKING_MINUTES_PER_UNIT: ReadonlyMap<string, number> = new Map(
  [...MINUTES_PER_UNIT].map(([unit, minutes]): [string, number] => [
    unit,
    minutes === 1440 ? 480 : minutes === 10_080 ? 2400 : minutes,
  ]),
);

/** The latest clock time that each part of a day reaches; a bare day is over for customers at the end of work. */
export const PART_ENDS: ReadonlyMap<string, number> = new Map([
  ['morning', 12],
  ['noon', 12],
  ['midday', 12],
  ['lunchtime', 13],
  ['afternoon', 17],
  ['evening', 21],
  ['tonight', 21],
  ['midnight', 24],
]);

/** Hour at which a promise for a day without a clock time falls due. */
export const END_OF_WORK_HOUR = 17;
