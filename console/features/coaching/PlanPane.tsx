import { useState } from 'react';
import { Button, Sheet, useNarrow } from '../../ui/index.ts';
import { progress } from './plan-lines.ts';
import { PlanView } from './PlanView.tsx';
import type { PlanViewProps } from './PlanView.tsx';
import './PlanPane.css';

/** Beside the text where there is room, folded into "Plan 1 of 4" where there is less, a sheet on a phone. */
export function PlanPane(view: PlanViewProps) {
  const folded = useNarrow('plan');
  const phone = useNarrow('phone');
  const [open, setOpen] = useState(false);
  const done = progress(view.plan, view.questions);
  if (done === null) return null;
  if (!folded) {
    return (
      <div className="plan" data-beside>
        <PlanView {...view} />
      </div>
    );
  }
  const words = `${done.met} of ${done.of}`;
  return (
    <>
      <Button className="plan-toggle" kind="bare" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {done.name} <b className="num">{words}</b>
      </Button>
      {phone ? (
        <Sheet open={open} onOpenChange={setOpen} title={`${done.name} ${words}`}>
          <div className="plan">
            <PlanView {...view} />
          </div>
        </Sheet>
      ) : (
        open && (
          <div className="plan" data-below>
            <PlanView {...view} />
          </div>
        )
      )}
    </>
  );
}
