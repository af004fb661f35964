import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Programme } from '#contract/programmes.ts';
import { call } from '../../app/client.ts';
import { onEvent } from '../../app/live.ts';
import { queries } from '../../app/queries.ts';

const again = (...keys: readonly string[]) =>
  keys.forEach((key) => void queries.invalidateQueries({ queryKey: [key] }));

/** Keeps what is on the page true while customers earn and redeem and colleagues edit. */
export function useLoyaltyNews(): void {
  useEffect(() => {
    const stops = [
      onEvent('programme.changed', () => again('programmes')),
      onEvent('membership.changed', () => again('programmes', 'memberships', 'members', 'liability', 'entries')),
      onEvent('redemption.changed', () => again('redemptions', 'memberships', 'rewards', 'liability')),
      onEvent('experiment.changed', () => again('experiments')),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);
}

export const useProgrammes = () => useQuery({ queryKey: ['programmes'], queryFn: () => call('GET /programmes') });
export const useRewards = (programmeId: string) =>
  useQuery({
    queryKey: ['rewards', programmeId],
    queryFn: () => call('GET /programmes/:id/rewards', { params: { id: programmeId } }),
  });
export const useRedemptions = () => useQuery({ queryKey: ['redemptions'], queryFn: () => call('GET /redemptions') });
export const useExperiments = (programmeId: string) =>
  useQuery({
    queryKey: ['experiments', programmeId],
    queryFn: () => call('GET /programmes/:id/experiments', { params: { id: programmeId } }),
  });
export const useMemberships = (contactId: string) =>
  useQuery({
    queryKey: ['memberships', contactId],
    queryFn: () => call('GET /contacts/:id/memberships', { params: { id: contactId } }),
  });

/** Takes in what a programme is now, without asking again. */
export function keep(programme: Programme): void {
  queries.setQueryData<{ items: Programme[] }>(['programmes'], (before) => {
    if (before === undefined) return before;
    const known = before.items.some(({ id }) => id === programme.id);
    return {
      items: known
        ? before.items.map((one) => (one.id === programme.id ? programme : one))
        : [programme, ...before.items],
    };
  });
}
export function drop(programmeId: string): void {
  queries.setQueryData<{ items: Programme[] }>(['programmes'], (before) =>
    before === undefined ? before : { items: before.items.filter(({ id }) => id !== programmeId) },
  );
}
export const forget = again;

/** A random UUID, for what must happen once however often it is sent. Also where the house runs on plain http. */
export function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
