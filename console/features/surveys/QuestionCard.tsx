import type { Question, SurveyContent } from '#contract/survey-content.ts';
import type { Survey } from '#contract/surveys.ts';
import { scores } from '#psychology/asking/index.ts';
import { Button, Card, Checkbox, Field, IconButton, Select, Textarea, TextInput } from '../../ui/index.ts';
import { answersOf, askingOf, movedUp, withAsking, withOption, withoutQuestion, withQuestion } from './edit-content.ts';

export interface QuestionCardProps {
  survey: Survey;
  content: SurveyContent;
  language: string;
  question: Question;
  place: number;
  setContent: (content: SurveyContent) => void;
}

const typeWords: Readonly<Record<Question['type'], string>> = {
  score: 'Score',
  scale: 'Scale',
  choice: 'Choice',
  text: 'Own words',
};

/** One question: its words in the language that is being written, its answers, and when it is asked. */
export function QuestionCard(props: QuestionCardProps) {
  const { content, language, question, place, setContent } = props;
  const { id, type, required } = question;
  const said = askingOf(content.wordings[language], id);
  const name = `${String(place + 1)}. ${typeWords[type]}`;
  const measures = type === 'score' || type === 'scale';
  return (
    <Card
      title={name}
      aside={
        <>
          {place > 0 && (
            <IconButton icon="up" label={`Move ${name} up`} onClick={() => setContent(movedUp(content, id))} />
          )}
          {type !== 'score' && (
            <IconButton
              icon="trash"
              label={`Remove ${name}`}
              onClick={() => setContent(withoutQuestion(content, id))}
            />
          )}
        </>
      }
    >
      <div className="form">
        <Field
          label={
            <>
              Question<span className="sr"> {place + 1}</span>
            </>
          }
        >
          <Textarea
            rows={2}
            value={said.ask}
            onChange={(event) => setContent(withAsking(content, language, id, { ask: event.target.value }))}
          />
        </Field>
        {measures && (
          <div className="two">
            <Field label="Lowest means">
              <TextInput
                value={said.lowest}
                onChange={(event) => setContent(withAsking(content, language, id, { lowest: event.target.value }))}
              />
            </Field>
            <Field label="Highest means">
              <TextInput
                value={said.highest}
                onChange={(event) => setContent(withAsking(content, language, id, { highest: event.target.value }))}
              />
            </Field>
          </div>
        )}
        {type === 'scale' && (
          <Field label="Up to">
            <Select
              options={[2, 3, 4, 5, 6, 7, 8, 9, 10].map((to) => ({ value: String(to), label: String(to) }))}
              value={String(question.to)}
              onChange={(to) => setContent(withQuestion(content, id, { to: Number(to) }))}
            />
          </Field>
        )}
        {type === 'choice' && <Options {...props} />}
        {type !== 'score' && (
          <Checkbox
            label="Has to be answered"
            checked={required}
            onChange={(on) => setContent(withQuestion(content, id, { required: on }))}
          />
        )}
        {place > 0 && <ShowIf {...props} />}
      </div>
    </Card>
  );
}

function Options({ content, language, question, setContent }: QuestionCardProps) {
  const { id, options, many } = question;
  const said = askingOf(content.wordings[language], id);
  return (
    <>
      {options.map((option, i) => (
        <div key={option} className="option-line">
          <Field label={`Answer ${String(i + 1)}`} className="grow">
            <TextInput
              value={said.options[option] ?? ''}
              onChange={(event) =>
                setContent(
                  withAsking(content, language, id, { options: { ...said.options, [option]: event.target.value } }),
                )
              }
            />
          </Field>
          {options.length > 2 && (
            <IconButton
              icon="close"
              label={`Remove answer ${String(i + 1)}`}
              onClick={() =>
                setContent(withQuestion(content, id, { options: options.filter((one) => one !== option) }))
              }
            />
          )}
        </div>
      ))}
      <div className="row wrap">
        {options.length < 12 && (
          <Button size="small" icon="plus" onClick={() => setContent(withOption(content, question))}>
            Another answer
          </Button>
        )}
        <Checkbox
          label="Several may be chosen"
          checked={many}
          onChange={(on) => setContent(withQuestion(content, id, { many: on }))}
        />
      </div>
    </>
  );
}

/** When it is asked: always, or after certain answers to an earlier question. */
function ShowIf({ survey: { measure }, content, language, question, place, setContent }: QuestionCardProps) {
  const { id, showIf } = question;
  const scale = measure === 'own' ? null : scores[measure];
  const earlier = content.questions.slice(0, place).filter((one) => one.type !== 'text');
  const wording = content.wordings[language];
  const depends = earlier.find((one) => one.id === showIf?.question);
  const choose = (of: string) => {
    const other = earlier.find((one) => one.id === of);
    const is = other === undefined ? [] : answersOf(other, scale).slice(0, 1);
    setContent(withQuestion(content, id, { showIf: other === undefined ? null : { question: other.id, is } }));
  };
  const labelOf = (value: number | string) =>
    typeof value === 'string' && depends !== undefined
      ? (askingOf(wording, depends.id).options[value] ?? value)
      : String(value);
  return (
    <>
      <Field label="Ask it">
        <Select
          options={[
            { value: 'always', label: 'Always' },
            ...earlier.map((one) => ({
              value: one.id,
              label: `After an answer to “${askingOf(wording, one.id).ask}”`,
            })),
          ]}
          value={depends?.id ?? 'always'}
          onChange={choose}
        />
      </Field>
      {depends !== undefined && showIf !== null && (
        <fieldset className="show-if">
          <legend className="field-label">If the answer is</legend>
          {answersOf(depends, scale).map((value) => (
            <Checkbox
              key={value}
              label={labelOf(value)}
              checked={showIf.is.includes(value)}
              onChange={(on) => {
                const is = on ? [...showIf.is, value] : showIf.is.filter((one) => one !== value);
                if (is.length > 0) setContent(withQuestion(content, id, { showIf: { ...showIf, is } }));
              }}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
