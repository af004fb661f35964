import type { ToneReport } from '#psychology/tone/index.ts';
import { EvidenceCard, HoverCard, Icon, WhyButton } from '../../ui/index.ts';
import { MoodMark, feelingWord } from '../feelings/index.ts';
import type { ReplyPlan } from './plan-lines.ts';
import './PlanView.css';

export interface PlanViewProps {
  plan: ReplyPlan | null;
  questions: ToneReport['questions'];
  /** How the customer is called at the start of a sentence. */
  name: string;
}

/** What helps here and what was asked, with a tick for what the draft covers: a list to look at, not a form to fill. */
export function PlanView({ plan, questions, name }: PlanViewProps) {
  return (
    <>
      {plan !== null && <Steps plan={plan} />}
      {questions.length > 0 && (
        <section aria-label={`${name} asks`}>
          <h3>{name} asks</h3>
          <ul className="plan-lines">
            {questions.map(({ text, covered }, index) => (
              <li key={index}>
                <Tick met={covered} />
                <span dir="auto">{text}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Steps({ plan }: { plan: ReplyPlan }) {
  const { feeling } = plan;
  const words =
    feeling === null ? 'When somebody may be in danger' : `When someone is ${feelingWord[feeling].toLowerCase()}`;
  return (
    <section aria-label={words}>
      <h3>
        {feeling === null ? (
          <DangerWords words={words} />
        ) : (
          <MoodMark mood={{ label: feeling, intensity: 0 }} words={words} />
        )}
        <HoverCard label="Why this helps" side="top" align="end" trigger={<WhyButton label="Why this helps" />}>
          <EvidenceCard
            verdict={<b>{plan.appraisal}</b>}
            why={
              feeling === null
                ? 'Fixed words, for every house the same. If you are wrong, a kind question did no harm.'
                : 'Directions from Herhausen et al. 2023 and Halperin et al. 2022. Advice beside your answer, never a gate.'
            }
          />
        </HoverCard>
      </h3>
      <ul className="plan-lines">
        {plan.lines.map(({ id, name, words: said, theirs, met }) => (
          <li key={id}>
            <Tick met={met} />
            <span>
              <b>{name}</b>
              {said}
              {theirs.map((words) => (
                <q key={words} dir="auto">
                  {words}
                </q>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="plan-avoid">
        <b>Avoid</b> {plan.avoid.join(', ')}
      </p>
    </section>
  );
}

const DangerWords = ({ words }: { words: string }) => (
  <span className="plan-danger">
    <Icon name="warn" size="small" /> {words}
  </span>
);

/** A ring that becomes a tick. */
function Tick({ met }: { met: boolean }) {
  return (
    <span className="plan-tick" data-met={met}>
      <Icon name={met ? 'done' : 'open'} />
      <span className="sr">{met ? 'covered: ' : 'open: '}</span>
    </span>
  );
}
