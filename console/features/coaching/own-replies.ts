import { me } from '../../app/session.tsx';

/** So many of one's own answers are remembered, so much of each: canned phrases show within that. */
const most = 200;
const longest = 2000;

const place = () => `own-replies:${me()?.agent.id ?? ''}`;

/** What this person answered lately from this browser, newest first; it never leaves the browser. */
export function ownReplies(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place()) ?? '[]');
    return Array.isArray(stored) ? stored.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers an answer that went out; a full browser store forgets them all rather than fail. */
export function rememberReply(text: string): void {
  try {
    localStorage.setItem(place(), JSON.stringify([text.slice(0, longest), ...ownReplies()].slice(0, most)));
  } catch {
    localStorage.removeItem(place());
  }
}
