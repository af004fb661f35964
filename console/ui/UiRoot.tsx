import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';
import { LiveRegion } from './notices/announce.tsx';
import { Toasts } from './notices/Toasts.tsx';

/** What the primitives need once around the page: tips, toasts and the voice for screen readers. */
export function UiRoot({ children }: { children: ReactNode }) {
  return (
    <Tooltip.Provider delayDuration={500} skipDelayDuration={200}>
      {children}
      <Toasts />
      <LiveRegion />
    </Tooltip.Provider>
  );
}
