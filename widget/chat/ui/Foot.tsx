import { words } from '../words.ts';

export function Foot() {
  return (
    <p class="by">
      {words.runsOn}
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="8.8" cy="12" r="6.3" />
        <circle cx="15.2" cy="12" r="6.3" />
        <path d="M12 6.6a6.3 6.3 0 0 1 0 10.8 6.3 6.3 0 0 1 0-10.8z" />
      </svg>
      Rapport
    </p>
  );
}
