import { Button, Card } from '../../../ui/index.ts';
import { newUuid } from '../loyalty.ts';
import { Findings } from './Findings.tsx';
import type { PartProps } from './part.ts';
import { RulePart } from './RulePart.tsx';
import { withoutRule, withRule } from './shape.ts';

/** What earns. Of several rules that fit one event the first counts, unless one is stacked on purpose. */
export function RulesPart({ programme, design, setDesign, findings }: PartProps) {
  const add = () => {
    const on = { what: 'event', name: null } as const;
    const rule = {
      id: newUuid(),
      name: '',
      on,
      conditions: [],
      gives: { how: 'each', steps: 1 },
      cap: null,
      stacked: false,
      pendingDays: 0,
    } as const;
    setDesign({ ...design, rules: [...design.rules, { ...rule, conditions: [] }] });
  };
  return (
    <Card title="What earns">
      <div className="loyalty-fields">
        <p className="second">
          Of several rules that fit, the first counts, so that nothing is credited twice by accident.
        </p>
        {design.rules.map((rule, n) => (
          <RulePart
            key={rule.id}
            {...{ rule, programme }}
            place={n + 1}
            change={(change) => setDesign(withRule(design, rule.id, change))}
            {...(design.rules.length > 1 && { remove: () => setDesign(withoutRule(design, rule.id)) })}
          />
        ))}
        <Findings findings={findings} />
        {design.rules.length < 20 && (
          <div className="row">
            <Button icon="plus" onClick={add}>
              Another rule
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
