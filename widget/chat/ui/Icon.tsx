const drawings = {
  close: 'm4 4 8 8M12 4l-8 8',
  clock: 'M13 8.5a5 5 0 1 1-10 0 5 5 0 0 1 10 0zM8 5.8v2.9l1.8 1.1M3 3.3l1.5-1M13 3.3l-1.5-1',
  tick: 'm3.5 8.5 3 3 6-7',
  ticks: 'm1.5 8.5 3 3 6-7M8 11.5l6.5-7',
  flag: 'M4 14V2.8M4 3.3h7.5L10 6l1.5 2.7H4',
  send: 'M13.5 2.5 2.5 7l4.3 1.9L9 13.5zM13.5 2.5 6.8 8.9',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  clip: 'm12.5 7.3-4.8 4.8a2.9 2.9 0 0 1-4.1-4.1l5-5a1.9 1.9 0 0 1 2.7 2.7l-4.9 5a.9.9 0 0 1-1.3-1.3l4.3-4.4',
  cut: 'M2.5 6.5a8 8 0 0 1 11 0M5 9.5a4.5 4.5 0 0 1 6 0M8 12.5h.01M3 2.5l10 11',
} as const;

/** A drawing beside words that say the same. */
export function Icon({ name }: { readonly name: keyof typeof drawings }) {
  return (
    <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}
