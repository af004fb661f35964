import { words } from '../words.ts';

/** The shapes of what will come; seen only when it takes a while (css). */
export function Loading() {
  return (
    <div class="body bones" role="img" aria-label={words.loading}>
      <span class="bone wide" />
      <span class="bone" />
      <span class="bone block" />
    </div>
  );
}
