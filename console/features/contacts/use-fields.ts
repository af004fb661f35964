import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Field } from '#contract/fields.ts';
import { call } from '../../app/client.ts';
import { onEvent } from '../../app/live.ts';
import { queries } from '../../app/queries.ts';

export const refreshFields = () => void queries.invalidateQueries({ queryKey: ['fields'] });

/** The house's own fields, in their order, live. */
export function useFields(about: Field['about']) {
  const { data, error } = useQuery({ queryKey: ['fields'], queryFn: () => call('GET /fields'), staleTime: 300_000 });
  useEffect(() => onEvent('field.changed', refreshFields), []);
  return { fields: data?.items.filter((field) => field.about === about) ?? [], loaded: data !== undefined, error };
}
