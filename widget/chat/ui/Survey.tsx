import { useRef, useState } from 'preact/hooks';
import type { PublicQuestion, PublicSurvey } from '#contract/public-survey.ts';
import { asked, shown, type Values } from '../survey.ts';
import { words } from '../words.ts';
import { useScene } from './scene.ts';

/** One question after a conversation rests, in the survey’s own language. It stays small, and is never asked twice. */
export function Survey() {
  const { survey } = useScene().state;
  return survey === null ? null : <Asked key={survey.invitationId} survey={survey} />;
}

function Asked({ survey }: { readonly survey: PublicSurvey }) {
  const { actions } = useScene();
  const [values, setValues] = useState<Values>(survey.values);
  const [done, setDone] = useState(survey.answered);
  const [wrong, setWrong] = useState('');
  const box = useRef<HTMLElement>(null);
  const { title, intro, thanks, comesBack, questions, lang } = survey;

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    const missing = shown(questions, values).find(({ id, required }) => required && values[id] === undefined);
    if (missing !== undefined) {
      setWrong(words.choose);
      return;
    }
    const kept = await actions.answer(asked(questions, values));
    setWrong(kept ? '' : words.notKept);
    if (!kept) return;
    setDone(true);
    box.current?.focus();
  }

  if (done) {
    return (
      <section class="survey" lang={lang} ref={box} tabIndex={-1} role="status">
        <p>{thanks}</p>
        {comesBack !== null && <p>{comesBack}</p>}
        <button type="button" class="link" lang={words.locale} onClick={() => setDone(false)}>
          {words.changeAnswer}
        </button>
      </section>
    );
  }
  const begun = Object.keys(values).length > 0;
  return (
    <section class="survey" aria-label={title} lang={lang} ref={box} tabIndex={-1}>
      <form onSubmit={(event) => void send(event)} noValidate>
        <p class="soft">{intro}</p>
        {shown(questions, values).map((question, n) =>
          n > 0 && !begun ? null : (
            <Question
              key={question.id}
              question={question}
              value={values[question.id]}
              onChange={(value) => setValues({ ...values, [question.id]: value })}
            />
          ),
        )}
        <p class="wrong" role="alert">
          {wrong}
        </p>
        <p class="survey-end" lang={words.locale}>
          {begun && <button class="main">{words.sendAnswer}</button>}
          <button type="button" class="link" onClick={actions.away}>
            {words.ratherNot}
          </button>
        </p>
        {begun && (
          <p class="soft" lang={words.locale}>
            {words.notAnonymous}
          </p>
        )}
      </form>
    </section>
  );
}

interface Asking {
  readonly question: PublicQuestion;
  readonly value: Values[string] | undefined;
  readonly onChange: (value: Values[string]) => void;
}

function Question({ question, value, onChange }: Asking) {
  const { id, type, ask } = question;
  if (type === 'text') {
    return (
      <label class="field">
        <span>{ask}</span>
        <textarea
          rows={2}
          maxLength={4000}
          value={typeof value === 'string' ? value : ''}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      </label>
    );
  }
  return (
    <fieldset>
      <legend>{ask}</legend>
      {type === 'choice' ? (
        <Options question={question} value={value} onChange={onChange} />
      ) : (
        <>
          <div class="steps">
            {Array.from({ length: question.to - question.from + 1 }, (_, n) => question.from + n).map((step) => (
              <label key={step}>
                <input
                  type="radio"
                  name={id}
                  checked={value === step}
                  aria-label={meaning(question, step)}
                  onChange={() => onChange(step)}
                />
                <span>{step}</span>
              </label>
            ))}
          </div>
          <p class="ends soft" aria-hidden="true">
            <span>{question.lowEnd}</span>
            <span>{question.highEnd}</span>
          </p>
        </>
      )}
    </fieldset>
  );
}

/** The ends of a scale say what they mean. */
function meaning({ from, to, lowEnd, highEnd }: PublicQuestion, step: number): string {
  const means = step === from ? lowEnd : step === to ? highEnd : '';
  return means === '' ? String(step) : `${step}, ${means}`;
}

function Options({ question: { id, many, options }, value, onChange }: Asking) {
  const chosen = Array.isArray(value) ? value : value === undefined ? [] : [String(value)];
  const toggled = (option: string) =>
    chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option];
  return (
    <>
      {options.map((option) => (
        <label key={option.id} class="pick">
          <input
            type={many ? 'checkbox' : 'radio'}
            name={id}
            checked={chosen.includes(option.id)}
            onChange={() => onChange(many ? toggled(option.id) : option.id)}
          />
          {option.says}
        </label>
      ))}
    </>
  );
}
