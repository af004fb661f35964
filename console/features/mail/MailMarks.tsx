import type { Mail } from '#contract/mail.ts';
import { Chip, EvidenceCard, HoverCard } from '../../ui/index.ts';
import { fullNames } from './address-words.ts';
import { verdictWords } from './verdict-words.ts';

/** What one should know of a mail before believing it: who sent it, whether that holds, whether a person wrote it. */
export function MailMarks({ mail }: { mail: Mail }) {
  return (
    <>
      {mail.automatic !== null && (
        <span title={mail.automatic}>
          <Chip tone="line" icon="refresh">
            automatic
          </Chip>
        </span>
      )}
      {mail.verdict !== null && mail.automatic === null && <SenderMark mail={mail} verdict={mail.verdict} />}
    </>
  );
}

function SenderMark({ mail, verdict }: { mail: Mail; verdict: NonNullable<Mail['verdict']> }) {
  const { short, long, tone, icon } = verdictWords(verdict);
  return (
    <HoverCard
      label="The sender"
      around=".msg"
      trigger={
        <button type="button" className="mail-mark">
          <Chip tone={tone === 'bad' ? 'bad' : 'line'} icon={icon}>
            {short}
          </Chip>
        </button>
      }
    >
      <EvidenceCard
        verdict={<b>{long}</b>}
        why={verdict.why.join('. ')}
        parts={[
          { name: 'From', value: fullNames([mail.sender]) },
          ...(mail.to.length > 0 ? [{ name: 'To', value: fullNames(mail.to) }] : []),
          ...(mail.cc.length > 0 ? [{ name: 'Copies', value: fullNames(mail.cc) }] : []),
        ]}
      />
    </HoverCard>
  );
}
