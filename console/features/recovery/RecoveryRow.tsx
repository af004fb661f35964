import { Link } from '@tanstack/react-router';
import type { Recovery } from '#contract/recovery.ts';
import { attempt } from '../../app/did-it.ts';
import { useAgentName, useMe } from '../../app/session.tsx';
import { useEntities } from '../../app/store.ts';
import { Countdown, EvidenceCard, Face, HoverCard, Menu, Sparkline } from '../../ui/index.ts';
import type { MenuEntry } from '../../ui/index.ts';
import { contactTitle } from '../../app/contact-title.ts';
import { levelLook, MoodMark, scoreWords, useShowsFeelings } from '../feelings/index.ts';
import { countdown, shortName, useMinute } from '../promises/index.ts';
import { Acts } from './Acts.tsx';
import { give } from './use-recovery.ts';
import { nextWords, sinceWords } from './words.ts';

/** One person of the queue: what hurt, how they sounded, how the year went, what is next, whose it is. */
export function RecoveryRow({ recovery, main }: { recovery: Recovery; main: boolean }) {
  const { contact, conversation, mood, reasons } = recovery;
  const now = useMinute();
  const shows = useShowsFeelings(contact.id);
  const name = contactTitle(contact);
  return (
    <li className="recovery">
      <Face name={name} size="large" />
      <div className="recovery-who">
        <Link className="recovery-name" to="/customers/$contactId" params={{ contactId: contact.id }} preload={false}>
          {name}
        </Link>
        <p className="second">{conversation?.subject ?? reasons[0] ?? 'A bad experience'}</p>
        <p className="small quiet">
          {[sinceWords(recovery, now), firstReason(recovery)].flatMap((each) => each ?? []).join(' · ')}
        </p>
      </div>
      <div className="recovery-feel">
        <span className="label">Last heard</span>
        {mood !== null && shows ? <MoodMark mood={mood} /> : <span className="quiet">not read</span>}
      </div>
      <div className="recovery-year">
        <span className="label">A year with us</span>
        <Year recovery={recovery} />
      </div>
      <div className="recovery-next">
        <span className="label">Next</span>
        <p>{recovery.next?.text ?? nextWords(recovery)}</p>
      </div>
      <div className="recovery-own">
        <Owner recovery={recovery} />
        <Promised recovery={recovery} now={now} />
      </div>
      <Acts recovery={recovery} main={main} />
    </li>
  );
}

/** The heaviest reason, without when: that stands before it. */
function firstReason({ reasons, conversation }: Recovery): string | null {
  const reason = conversation === null ? reasons[1] : reasons[0];
  return reason?.split(',')[0]?.toLowerCase() ?? null;
}

function Year({ recovery: { balance, reasons, contact, mood } }: { recovery: Recovery }) {
  if (balance === null) return <span className="quiet">nothing known</span>;
  const { score, level, line, openMoments, restoreOnceSolved } = balance;
  const { word } = levelLook(level);
  const values = line.flatMap((each) => (each === null ? [] : [each / 100]));
  const first = values[0] ?? 0;
  return (
    <HoverCard
      label="How we know"
      trigger={
        <button
          type="button"
          className="recovery-course"
          aria-label={`${word}: how the year went with ${shortName(contact)}`}
        >
          <Sparkline
            values={values.length > 1 ? values : [0, first]}
            width={84}
            height={28}
            tone={mood === null ? undefined : `f-${mood.label}`}
          />
        </button>
      }
    >
      <EvidenceCard
        verdict={
          <>
            <b>{word}</b>, {scoreWords(score)}
          </>
        }
        why={
          <>
            {reasons.join('. ')}. {openMoments > 0 ? 'Resolve first. ' : 'Solved, not yet confirmed. '}
            {restoreOnceSolved !== null && restoreOnceSolved > 0
              ? `About ${String(restoreOnceSolved)} good ${restoreOnceSolved === 1 ? 'moment brings' : 'moments bring'} it back to even once it’s solved.`
              : ''}
          </>
        }
      />
    </HoverCard>
  );
}

/** Whose it is; a press gives it to somebody else. */
function Owner({ recovery }: { recovery: Recovery }) {
  const agentName = useAgentName();
  const { agent: me } = useMe();
  const agents = useEntities('agent', ({ active }) => active);
  const owner = agentName(recovery.ownerId);
  const person = shortName(recovery.contact);
  const to = (id: string | null, words: string) => () => attempt(() => give(recovery, id, words));
  const entries: MenuEntry[] = [
    {
      id: 'me',
      label: 'Take this on',
      disabled: recovery.ownerId === me.id,
      run: to(me.id, `You look after ${person}.`),
    },
    {
      id: 'nobody',
      label: 'Give back to the team',
      disabled: recovery.ownerId === null,
      run: to(null, `${person} is the team’s again.`),
    },
    'line',
    ...agents
      .filter(({ id }) => id !== me.id)
      .map(({ id, name }): MenuEntry => ({
        id,
        label: name,
        checked: id === recovery.ownerId,
        run: to(id, `${name} looks after ${person}.`),
      })),
  ];
  const first = owner?.split(' ')[0];
  return (
    <Menu label={`Who looks after ${person}`} entries={entries}>
      <button type="button" className="recovery-owner">
        {owner === undefined ? <span className="link">Take on</span> : <Face name={owner} ours size="small" />}
        {first !== undefined && <span className="small">{first}</span>}
        <span className="sr">
          {owner === undefined ? ` ${person}, or give to a colleague` : ` looks after ${person}. Give to somebody else`}
        </span>
      </button>
    </Menu>
  );
}

function Promised({ recovery: { next, contact }, now }: { recovery: Recovery; now: number }) {
  if (next === null) return null;
  const due = { what: 'commitment' as const, startedAt: next.startedAt, dueAt: next.dueAt, overdue: next.overdue };
  const { state, words, share } = countdown({ due, status: 'open', snoozedUntil: null, contact }, now);
  return (
    <Countdown state={state} fraction={share}>
      <span>{words}</span>
    </Countdown>
  );
}
