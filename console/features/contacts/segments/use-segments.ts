import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../../app/client.ts';
import { onEvent } from '../../../app/live.ts';
import { queries } from '../../../app/queries.ts';

export const refreshSegments = () => void queries.invalidateQueries({ queryKey: ['segments'] });

/** Customers by rules, saved for everybody; live. */
export function useSegments() {
  useEffect(() => onEvent('segment.changed', refreshSegments), []);
  return useQuery({ queryKey: ['segments'], queryFn: () => call('GET /segments') });
}
