/** How days and amounts are written: English as in Europe. */
export const local = (language: string): string => (language === 'en' ? 'en-GB' : language);

/** “€12.50”, as customers of a language write it. */
export function money(minor: number, currency: string, language: string): string {
  const format = new Intl.NumberFormat(local(language), { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
