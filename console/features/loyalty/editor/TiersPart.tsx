import type { Tiers } from '#contract/programme-design.ts';
import { TIER_DEFAULTS, WARNING_DAYS } from '#psychology/loyalty/index.ts';
import { Button, Card, Field, IconButton, Switch, TextInput } from '../../../ui/index.ts';
import { NumberInput } from '../NumberInput.tsx';
import type { PartProps } from './part.ts';

const first: Tiers = {
  tiers: [
    { name: 'Friend', from: 0, perks: [] },
    { name: 'Regular', from: 100, perks: [] },
  ],
  ...TIER_DEFAULTS,
};

/** Standing, where there is one: up at once, down softly and never unannounced. */
export function TiersPart({ programme: { unit }, design, setDesign }: Omit<PartProps, 'findings'>) {
  const { tiers } = design;
  const set = (next: Tiers | null) => setDesign({ ...design, tiers: next });
  const change = (place: number, to: Partial<Tiers['tiers'][number]>) =>
    tiers !== null && set({ ...tiers, tiers: tiers.tiers.map((tier, n) => (n === place ? { ...tier, ...to } : tier)) });
  return (
    <Card title="Tiers">
      <div className="loyalty-fields">
        <Switch
          label="Tiers"
          hint={`Up at once. Down one tier at most, after the time of grace, and never less than ${String(WARNING_DAYS)} days after a warning.`}
          on={tiers !== null}
          onChange={(on) => set(on ? first : null)}
        />
        {tiers !== null && (
          <>
            {tiers.tiers.map((tier, n) => (
              <div key={n} className="loyalty-condition">
                <Field label={`Tier ${String(n + 1)}`}>
                  <TextInput
                    value={tier.name}
                    maxLength={200}
                    onChange={(event) => change(n, { name: event.target.value })}
                  />
                </Field>
                <Field label={`From, ${unit}`}>
                  <NumberInput value={tier.from} onChange={(from) => from !== null && change(n, { from })} />
                </Field>
                <Field label="Perks, by commas">
                  <Perks value={tier.perks} onChange={(perks) => change(n, { perks })} />
                </Field>
                {tiers.tiers.length > 2 && (
                  <IconButton
                    icon="close"
                    label={`Take ${tier.name} away`}
                    onClick={() => set({ ...tiers, tiers: tiers.tiers.filter((_, i) => i !== n) })}
                  />
                )}
              </div>
            ))}
            <div className="two">
              <Field label={`What counts: ${unit} of the last days`}>
                <NumberInput
                  value={tiers.windowDays}
                  min={90}
                  max={730}
                  onChange={(windowDays) => windowDays !== null && set({ ...tiers, windowDays })}
                />
              </Field>
              <Field label="Grace, days" hint="Time after the end in which it may still be reached.">
                <NumberInput
                  value={tiers.graceDays}
                  max={180}
                  onChange={(graceDays) => graceDays !== null && set({ ...tiers, graceDays })}
                />
              </Field>
            </div>
            {tiers.tiers.length < 6 && (
              <div className="row">
                <Button
                  icon="plus"
                  onClick={() =>
                    set({
                      ...tiers,
                      tiers: [...tiers.tiers, { name: '', from: (tiers.tiers.at(-1)?.from ?? 0) * 2, perks: [] }],
                    })
                  }
                >
                  Another tier
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </Card>
  );
}

function Perks({ value, onChange }: { value: readonly string[]; onChange: (perks: string[]) => void }) {
  return (
    <TextInput
      defaultValue={value.join(', ')}
      onBlur={(event) =>
        onChange(
          event.target.value
            .split(',')
            .map((perk) => perk.trim())
            .filter((perk) => perk !== '')
            .slice(0, 10),
        )
      }
    />
  );
}
