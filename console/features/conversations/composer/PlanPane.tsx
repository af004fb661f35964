import { useState } from 'react';
import { Button, Sheet, useNarrow } from '../../../ui/index.ts';
import { PlanView } from '../../coaching/index.ts';
import type { Progress, ReplyPlan } from '../../coaching/index.ts';
import type { ToneReport } from '#psychology/tone/index.ts';
import './PlanPane.css';

export interface PlanPaneProps {
  plan: ReplyPlan | null;
  questions: ToneReport['questions'];
  progress: Progress | null;
  name: string;
}

/** Beside the text where there is room, folded into "Plan 1 of 4" where there is less, a sheet on a phone. */
export function PlanPane({ progress, ...view }: PlanPaneProps) {
  const folded = useNarrow('plan');
  const phone = useNarrow('phone');
  const [open, setOpen] = useState(false);
  if (progress === null) return null;
  if (!folded) {
    return (
      <div className="plan" data-beside>
        <PlanView {...view} />
      </div>
    );
  }
  const words = `${progress.met} of ${progress.of}`;
  return (
    <>
      <Button className="plan-toggle" kind="bare" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {progress.name} <b className="num">{words}</b>
      </Button>
      {phone ? (
        <Sheet open={open} onOpenChange={setOpen} title={`${progress.name} ${words}`}>
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
