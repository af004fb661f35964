import type { Advice } from '#contract/feelings.ts';
import { Button, classes, EvidenceCard, HoverCard, Icon } from '../../ui/index.ts';
import './AdviceFlag.css';

const words = { watch: 'Watch this', offer_lead: 'Offer a lead' } as const;

/** What the flag says; null where there is nothing to say. */
export function adviceWords({ band, danger }: Advice): string | null {
  if (danger) return 'May be in danger';
  return band === 'none' ? null : words[band];
}

/** The sign alone, for a row of the list. */
export function AdviceSign({ advice }: { advice: Advice }) {
  const said = adviceWords(advice);
  if (said === null) return null;
  return (
    <span className={classes('advice-sign', advice.danger && 'danger')} title={said}>
      <Icon name={advice.danger ? 'warn' : 'flag'} size="small" />
      <span className="sr">{said}</span>
    </span>
  );
}

/**
 * Whether to bring somebody in, with its reasons. Advice: it moves people up and never down, and never by style
 * alone. `name` begins a sentence.
 */
export function AdviceFlag({ advice, name, onAssign }: { advice: Advice; name: string; onAssign: () => void }) {
  const said = adviceWords(advice);
  if (said === null) return null;
  const trigger = (
    <button type="button" className={classes('advice-flag', advice.danger && 'danger')}>
      <Icon name={advice.danger ? 'warn' : 'flag'} size="small" />
      <span>{said}</span>
    </button>
  );
  return (
    <HoverCard label={said} trigger={trigger}>
      {advice.danger ? <Safety name={name} onAssign={onAssign} /> : <Reasons advice={advice} onAssign={onAssign} />}
    </HoverCard>
  );
}

function Reasons({ advice: { band, points, reasons }, onAssign }: { advice: Advice; onAssign: () => void }) {
  return (
    <EvidenceCard
      verdict={
        <>
          <b>{band === 'offer_lead' ? 'A lead could help now' : 'Worth a second look'}</b>, {points} of 100
        </>
      }
      why={
        <>
          <ul className="advice-reasons">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          Advice only. How somebody writes counts for 20 points at most, and nothing here puts anybody back.
        </>
      }
      actions={
        <Button kind="link" size="small" keys="A" onClick={onAssign}>
          Give it to somebody
        </Button>
      }
    />
  );
}

/** Fixed words: where somebody may come to harm, a person answers now, and no reading of feelings counts. */
function Safety({ name, onAssign }: { name: string; onAssign: () => void }) {
  return (
    <EvidenceCard
      verdict={<b>A person answers now</b>}
      why={
        <>
          {name} wrote of harm, to themselves or others, or of a danger near them. Take it as meant. Say that you read
          it, ask whether they are safe, and name the emergency number where they are (112 in the EU, 999 in the UK, 911
          in the US; 988 for a crisis line in the US, 116 123 in the UK and Ireland). Tell your lead. Do not close this,
          and do not leave the chat before somebody else has it.
        </>
      }
      actions={
        <Button kind="link" size="small" keys="A" onClick={onAssign}>
          Bring somebody in
        </Button>
      }
    />
  );
}
