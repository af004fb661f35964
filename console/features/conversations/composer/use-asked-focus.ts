import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useInboxPlace } from '../../../app/inbox-place.ts';
import { useNarrow } from '../../../ui/index.ts';
import { asked } from '../writing.ts';
import type { Mode } from './draft-store.ts';
import type { PaperHandle } from './Paper.tsx';

/** How many askings have been answered; a composer that opens later has nothing to answer. */
let answered = asked.get().times;

/** Takes the focus to the paper when somebody asked to write on it; on a phone once the page of writing is there. */
export function useAskedFocus(mode: Mode, paper: RefObject<PaperHandle | null>): void {
  const { mode: wanted, times } = asked.use();
  const { pane } = useInboxPlace();
  const shown = !useNarrow('phone') || pane === 'write';
  useEffect(() => {
    if (!shown || wanted !== mode || times === answered) return;
    answered = times;
    paper.current?.focus();
  }, [mode, wanted, times, shown, paper]);
}
