import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RecoveryFigures } from '#contract/recovery.ts';
import { call } from './client.ts';
import { onEvent } from './live.ts';
import { queries } from './queries.ts';
import { useCan } from './session.tsx';

/** Everything of the recovery queue that was asked for lies under this. */
export const recoveryKey = 'recovery';

/** The recovery queue in figures; undefined until known, and for those who do not work it. */
export function useRecoveryFigures(): RecoveryFigures | undefined {
  const may = useCan('recovery.work');
  const { data } = useQuery({
    queryKey: [recoveryKey, 'figures'],
    queryFn: () => call('GET /recovery/figures'),
    enabled: may,
  });
  return data;
}

/** Keeps what is shown of the queue fresh; once, in the rail. */
export function useRecoveryNews(): void {
  useEffect(() => onEvent('recovery.changed', () => void queries.invalidateQueries({ queryKey: [recoveryKey] })), []);
}

/** How many people were left on a low and are not well again. */
export function useLeftOnALow(): number {
  useRecoveryNews();
  const figures = useRecoveryFigures();
  return figures === undefined ? 0 : figures.open + figures.resolved;
}
