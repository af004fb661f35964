import { createValue } from '../../app/value.ts';

/** The small forms of the header that a key can open; one at a time. */
export type ToolName = 'assign' | 'snooze' | 'label' | 'topic' | 'low' | 'subject';

const shown = createValue<ToolName | null>(null);

export const openTool = (name: ToolName): void => shown.set(name);
export const closeTool = (): void => shown.set(null);

export function useTool(name: ToolName): { open: boolean; onOpenChange: (open: boolean) => void } {
  return {
    open: shown.use() === name,
    onOpenChange: (open) => {
      if (open) shown.set(name);
      else if (shown.get() === name) shown.set(null);
    },
  };
}
