/** Where a list begins that goes from the newest to the oldest: after everything. */
export const lastPlace = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;
