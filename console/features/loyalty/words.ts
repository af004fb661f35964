import type { EarningRule } from '#contract/programme-design.ts';
import type { Programme } from '#contract/programmes.ts';

export const statusWords: Readonly<Record<Programme['status'], string>> = {
  draft: 'Draft',
  published: 'Running',
  paused: 'Paused',
  ended: 'Ended',
};

export const unitWords = (unit: Programme['unit'], count: number): string => (count === 1 ? unit.slice(0, -1) : unit);

export const whatWords: Readonly<Record<EarningRule['on']['what'], string>> = {
  order: 'An order',
  event: 'An event sent by API',
  referral: 'Somebody they sent to us',
  review: 'A review, whatever it says',
  anniversary: 'The anniversary of joining',
  survey: 'An answer to a survey, whatever it says',
  joined_purchases: 'Orders from before they joined',
};

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
export const dayWords = (at: string): string => days.format(new Date(at));
const moments = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
export const momentWords = (at: string): string => moments.format(new Date(at));
const figures = new Intl.NumberFormat('en-GB');
export const figure = (count: number): string => figures.format(count);
/** 0.194 as `19.4 %`. */
export const percent = (share: number, digits = 1): string => `${(share * 100).toFixed(digits)} %`;
