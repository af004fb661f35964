import { clock } from '../../promises/index.ts';
import type { DraftNow } from './drafts.ts';

/** Where the draft is safe, in quiet ink. */
export function SavedLine({ draft: { text, savedAt, state } }: { draft: DraftNow }) {
  if (state === 'kept') return <span className="small second">Kept in this browser</span>;
  if (text === '' || savedAt === null) return null;
  return <span className="small quiet num">Saved {clock(Date.parse(savedAt))}</span>;
}
