import { useId, useState } from 'react';
import type { Question, SurveyContent } from '#contract/survey-content.ts';
import type { Survey } from '#contract/surveys.ts';
import { rangeOf, shown, type Values } from '#psychology/asking/index.ts';
import { Card } from '../../ui/index.ts';
import { askingOf } from './edit-content.ts';

/** The survey as a customer meets it: it answers back, and keeps nothing. */
export function Preview({ survey, content, language }: { survey: Survey; content: SurveyContent; language: string }) {
  const [values, setValues] = useState<Values>({});
  const wording = content.wordings[language];
  return (
    <Card title="Preview">
      <div className="preview" lang={language}>
        <p className="preview-title">{wording?.title}</p>
        <p className="second">{wording?.intro}</p>
        {shown(content.questions, values).map((question) => (
          <Asked
            key={question.id}
            {...{ survey, content, language, question }}
            value={values[question.id]}
            onChange={(value) => setValues({ ...values, [question.id]: value })}
          />
        ))}
      </div>
    </Card>
  );
}

interface AskedProps {
  survey: Survey;
  content: SurveyContent;
  language: string;
  question: Question;
  value: Values[string] | undefined;
  onChange: (value: Values[string]) => void;
}

function Asked({ survey, content, language, question, value, onChange }: AskedProps) {
  const name = useId();
  const said = askingOf(content.wordings[language], question.id);
  const range = rangeOf(survey.measure, question);
  if (question.type === 'text') {
    return (
      <label className="preview-text">
        {said.ask}
        <textarea
          className="input"
          rows={2}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
    );
  }
  if (range === null) {
    const chosen: readonly string[] = Array.isArray(value) ? (value as string[]) : [String(value)];
    return (
      <fieldset>
        <legend>{said.ask}</legend>
        {question.options.map((option) => (
          <label key={option} className="preview-option">
            <input
              type={question.many ? 'checkbox' : 'radio'}
              name={name}
              checked={chosen.includes(option)}
              onChange={() => onChange(question.many ? toggled(chosen, option) : option)}
            />
            {said.options[option] ?? option}
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <fieldset>
      <legend>{said.ask}</legend>
      <div className="preview-steps">
        {Array.from({ length: range.to - range.from + 1 }, (_, i) => range.from + i).map((step) => (
          <label key={step}>
            <input type="radio" name={name} checked={value === step} onChange={() => onChange(step)} />
            <span>{step}</span>
          </label>
        ))}
      </div>
      <p className="preview-ends second small">
        <span>{said.lowest}</span>
        <span>{said.highest}</span>
      </p>
    </fieldset>
  );
}

const toggled = (chosen: readonly string[], option: string): string[] => {
  const kept = chosen.filter((one) => one !== 'undefined' && one !== option);
  return chosen.includes(option) ? kept : [...kept, option];
};
