import { totalOf } from '#psychology/loyalty/index.ts';
import { Card, EvidenceCard, Field, HoverCard, RadioCards, TextInput, WhyButton } from '../../../ui/index.ts';
import { percent } from '../words.ts';
import { Findings } from './Findings.tsx';
import type { PartProps } from './part.ts';
import { Range } from './Range.tsx';
import { perUnit, startBounds, withCard, withMode, withStart } from './shape.ts';

/** How many steps are given, why, and whether that means less to do. */
export function StartPart({ programme: { unit }, design, setDesign, findings }: PartProps) {
  const { card } = design;
  const total = totalOf(card);
  const toDo = card.mode === 'genuine' ? total : card.required;
  const { min, max } = startBounds(total);
  const evidence = (
    <HoverCard
      label="What is known of a head start"
      trigger={<WhyButton label="What is known of a head start" />}
      align="end"
    >
      <EvidenceCard
        verdict="People who are given a start finish more often."
        why="In one study of 300 car-wash cards 34 % finished with a start, 19 % without (Nunes & Drèze 2006). One shop, one product: expect less, and test it."
      />
    </HoverCard>
  );
  return (
    <Card title="Head start" aside={evidence}>
      <div className="loyalty-fields">
        <p className="second">People begin with a few {unit}, honestly given and explained.</p>
        <Field label={`${perUnit(unit)}s given at the start`} hint="Between 10 and 30 % works and stays fair.">
          <Range
            wide
            value={card.endowed}
            min={Math.min(min, card.endowed)}
            max={Math.max(max, card.endowed)}
            says={`${String(card.endowed)} of ${String(total)}, ${percent(card.endowed / total, 0)}`}
            onChange={(endowed) => setDesign({ ...design, card: withStart(card, endowed) })}
          />
        </Field>
        <Field label="The reason they read" hint="It follows a colon, and has to be true of everybody who joins.">
          <TextInput
            value={card.reason}
            maxLength={300}
            onChange={(event) => setDesign(withCard(design, { reason: event.target.value }))}
          />
        </Field>
        <RadioCards
          legend="What the start means"
          plain
          columns={1}
          cards={[
            {
              value: 'genuine',
              title: 'Less to do',
              text:
                card.mode === 'genuine'
                  ? `${String(total)} ${unit} in all, ${String(card.required)} to earn.`
                  : `${String(toDo)} ${unit} in all, fewer to earn.`,
            },
            {
              value: 'reframed',
              title: 'Same to do, longer card',
              text: `Only with the line “${String(toDo)} ${card.step.many} to go” in plain sight.`,
            },
          ]}
          value={card.mode}
          onChange={(mode) => setDesign({ ...design, card: withMode(card, mode) })}
        />
        <Findings findings={findings} />
      </div>
    </Card>
  );
}
