const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that only fill. */
export const fillers = words(
  'a an the all are is so such very really just even still now ever again yet been be being that this of bunch complete total absolute utter nothing but fucking bloody stupid fuckin only any more much quite totally probably honestly',
);

const numbers = words(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty',
);
const ordinals = words('third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth');
const days = words('monday tuesday wednesday thursday friday saturday sunday mon tues thurs fri');

/** The sign that a word stands for; see `CueLanguage`. */
export function signOf(key: string): string | undefined {
  const first = key.charCodeAt(0);
  if (first < 48 || first > 57) {
    if (days.has(key)) return '<day>';
    return numbers.has(key) ? '<n>' : ordinals.has(key) ? '<nth>' : undefined;
  }
  if (/^\d{1,3}$/.test(key)) return key === '1' || key === '0' ? undefined : '<n>';
  if (/^\d+(?:th|rd)$/.test(key)) return '<nth>';
  return /^\d\d?(?:[:.]\d\d)?(?:am|pm|h)$|^\d\d?:\d\d$/.test(key) ? '<time>' : undefined;
}
