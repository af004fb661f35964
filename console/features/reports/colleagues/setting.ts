import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ColleagueFigures } from '#contract/colleague-figures.ts';
import { call } from '../../../app/client.ts';
import { onEvent } from '../../../app/live.ts';
import { queries } from '../../../app/queries.ts';

const key = ['colleague-figures', 'setting'];

/** Whether leads see figures of single colleagues, and whether I have read the words; told anew when somebody switches. */
export function useFiguresSetting() {
  useEffect(
    () => onEvent('figures.switched', () => void queries.invalidateQueries({ queryKey: ['colleague-figures'] })),
    [],
  );
  return useQuery({ queryKey: key, queryFn: () => call('GET /colleague-figures/setting') });
}

export async function switchFigures(body: Parameters<typeof put>[0]): Promise<void> {
  await put(body);
  await queries.invalidateQueries({ queryKey: ['colleague-figures'] });
}
const put = (body: { shown: false } | ({ shown: true } & NonNullable<ColleagueFigures['agreed']>)) =>
  call('PUT /colleague-figures/setting', { body });

export async function noteRead({ switched }: Pick<ColleagueFigures, 'switched'>): Promise<void> {
  if (switched === null) return;
  await call('PUT /colleague-figures/reading', { body: { id: switched.id } });
  await queries.invalidateQueries({ queryKey: ['colleague-figures'] });
}
