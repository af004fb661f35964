import { createValue } from './value.ts';

/** The layers that can be called from anywhere; one at a time. */
type LayerName = 'palette' | 'keys' | 'notices';

const shown = createValue<LayerName | null>(null);

export const openLayer = (name: LayerName): void => shown.set(name);

export function useLayer(name: LayerName): { open: boolean; onOpenChange: (open: boolean) => void } {
  return { open: shown.use() === name, onOpenChange: (open) => shown.set(open ? name : null) };
}
