import { FORBIDDEN } from '#psychology/goodwill/index.ts';
import type { GestureDesk } from '#contract/gesture-desk.ts';
import { EvidenceCard, HoverCard, WhyButton } from '../../ui/index.ts';
import { sayAmount } from '../../app/money.ts';
import { scaleOf } from './scale.ts';
import type { Reckoned } from './use-gesture.ts';

const length = 480;

interface SizeProps {
  desk: GestureDesk;
  reckoned: Reckoned;
}

/** The size: suggested, chosen, mine to give, and what the case carries; with the reasons and what was left out on purpose. */
export function Size({ desk, reckoned }: SizeProps) {
  const { proposal } = reckoned;
  const { currency } = desk;
  const money = (minor: number) => sayAmount(minor, currency);
  return (
    <div className="gesture-size">
      <div className="row">
        <span className="field-label grow">Size</span>
        <HoverCard label="How the size was found" trigger={<WhyButton label="How the size was found" />}>
          <EvidenceCard
            verdict={<b>About {money(proposal.suggestedMinor)} fits</b>}
            why="Loss × share by severity × our part in it, more where it happened before. The direction is evidence, the numbers are a choice of design."
            parts={[{ name: 'Left out on purpose', value: Object.values(FORBIDDEN).join(', ') }]}
          />
        </HoverCard>
      </div>
      <Drawn desk={desk} reckoned={reckoned} />
      <Legend desk={desk} reckoned={reckoned} />
      <p className="small second">Not used: their mood, spending, reach, language, country.</p>
      <ul className="gesture-reasons small" aria-live="polite">
        {proposal.reasons.map(({ id, words }) => (
          <li key={id} className={proposal.decision === 'blocked' ? 'bad' : undefined}>
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the marks of the scale stand for, below it, so that words never lie on each other. */
function Legend({ desk, reckoned }: SizeProps) {
  const { proposal, chosenMinor } = reckoned;
  const money = (minor: number) => sayAmount(minor, desk.currency);
  return (
    <ul className="size-legend small second">
      <li className="chosen">
        <b>{money(chosenMinor)}</b> chosen
      </li>
      <li className="fits">about {money(proposal.suggestedMinor)} suggested</li>
      <li className="mine">up to {money(scaleOf(desk, reckoned).mineMinor)} yours to give, then a lead agrees</li>
      <li className="carried">{money(proposal.softCapMinor)} is what the case carries</li>
    </ul>
  );
}

function Drawn({ desk, reckoned }: SizeProps) {
  const { suggested, chosen, mine, soft, mineMinor, endMinor } = scaleOf(desk, reckoned);
  const { softCapMinor, hardCapMinor, suggestedMinor } = reckoned.proposal;
  const money = (minor: number) => sayAmount(minor, desk.currency);
  const name = `Scale from nothing to ${money(endMinor)}. Suggested about ${money(suggestedMinor)}, chosen ${money(reckoned.chosenMinor)}. Above ${money(mineMinor)} a lead agrees; ${money(softCapMinor)} is what the case carries, more than ${money(hardCapMinor)} is never given.`;
  return (
    <svg viewBox={`-8 0 ${String(length + 16)} 24`} role="img" aria-label={name}>
      <rect className="size-bed" x={0} y={8} width={length} height={8} rx={4} />
      <rect className="size-mine" x={0} y={8} width={length * mine} height={8} rx={4} />
      <path className="size-tick" d={`M${String(length * soft)} 2v20`} />
      <rect className="size-fits" x={Math.max(0, length * suggested - 20)} y={5} width={40} height={14} rx={7} />
      <circle className="size-dot" cx={length * chosen} cy={12} r={7} />
    </svg>
  );
}
