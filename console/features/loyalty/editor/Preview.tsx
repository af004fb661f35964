import { useState } from 'react';
import type { Design } from '#contract/programme-design.ts';
import type { Programme } from '#contract/programmes.ts';
import { useMe } from '../../../app/session.tsx';
import { Segmented } from '../../../ui/index.ts';
import { StampCard } from '../StampCard.tsx';
import { unitWords } from '../words.ts';
import { cardAt, stages, type Stage } from './shape.ts';

const labels: Readonly<Record<Stage, string>> = { joining: 'Joining', early: 'Early', late: 'Late', reached: 'Reward' };

/** The card as people see it, by the very rules that show it to them. */
export function Preview({ name, unit, design }: { name: string; unit: Programme['unit']; design: Design }) {
  const [stage, setStage] = useState<Stage>('late');
  const { workspace } = useMe();
  const [rule] = design.rules;
  return (
    <section className="loyalty-preview" aria-label="What people see">
      <div className="row wrap">
        <h2 className="grow">What people see</h2>
        <Segmented
          label="Stage"
          options={stages.map((value) => ({ value, label: labels[value] }))}
          value={stage}
          onChange={setStage}
        />
      </div>
      <div className="loyalty-phone">
        <p className="small quiet">{workspace.name}</p>
        <StampCard name={name} unit={unit} card={cardAt(design.card, stage)} />
        <ul className="loyalty-steps">
          {stage !== 'joining' && rule !== undefined && (
            <li>
              <span className="grow">{rule.name}</span>
              <span>
                {rule.gives.steps} {unitWords(unit, rule.gives.steps)}
              </span>
            </li>
          )}
          <li>
            <span className="grow">{design.card.reason}</span>
            <span>
              {design.card.endowed} {unitWords(unit, design.card.endowed)}
            </span>
          </li>
        </ul>
        <p className="loyalty-foot small quiet">
          Every {unitWords(unit, 1)} and leaving, in one step, stand on the card.
        </p>
      </div>
    </section>
  );
}
