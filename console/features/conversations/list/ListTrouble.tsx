import { wordsFor } from '../../../app/client.ts';
import { Button, Trouble } from '../../../ui/index.ts';
import { loadPage } from './pages.ts';
import type { View } from './view.ts';

export interface ListTroubleProps {
  view: View;
  problem: unknown;
  /** Some rows are here, the next did not come. */
  more?: boolean;
}

export function ListTrouble({ view, problem, more = false }: ListTroubleProps) {
  return (
    <Trouble
      title={more ? 'The next conversations did not come' : 'The list did not come'}
      action={<Button onClick={() => void loadPage(view, more ? 'next' : 'start')}>Try again</Button>}
    >
      {wordsFor(problem)}
    </Trouble>
  );
}
