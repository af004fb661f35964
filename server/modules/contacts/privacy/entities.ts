import type { PrivacyRequest } from '#contract/privacy.ts';
import { happen } from '#server/happen.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { RequestRow } from './store.ts';

export const requestOf = ({ fileId, ...row }: RequestRow): PrivacyRequest => ({
  kind: 'privacyRequest',
  ...row,
  fetchable: fileId !== null,
});

/** Tells what became of a request, and returns it. */
export async function tellRequest(turn: Turn, row: RequestRow): Promise<PrivacyRequest> {
  const request = requestOf(row);
  await happen(turn, 'privacy.changed', { agents: { request } });
  return request;
}
