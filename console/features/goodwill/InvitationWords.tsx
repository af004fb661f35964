import { Button, Field, Textarea, TextInput } from '../../ui/index.ts';
import { findingsIn, languages, type Words } from './invitation.ts';

interface InvitationWordsProps {
  all: readonly Words[];
  error: (name: string) => string | undefined;
  onChange: (all: Words[]) => void;
}

/** The words of the invitation by language, with what asks unfairly beside them. */
export function InvitationWords({ all, error, onChange }: InvitationWordsProps) {
  const missing = (Object.keys(languages) as Words['language'][]).filter(
    (language) => !all.some((words) => words.language === language),
  );
  const change = (to: Words) => onChange(all.map((words) => (words.language === to.language ? to : words)));
  return (
    <div className="goodwill-limits">
      {all.map((words) => (
        <fieldset key={words.language} className="invitation-words">
          <legend className="sr">{languages[words.language]}</legend>
          <Field label={`Subject, ${languages[words.language]}`} error={error(`${words.language} subject`)}>
            <TextInput
              maxLength={200}
              value={words.subject}
              onChange={({ target }) => change({ ...words, subject: target.value })}
            />
          </Field>
          <Field
            label={`What you ask, ${languages[words.language]}`}
            hint="The link stands below, and that everybody may be asked and nothing hangs on it."
            error={error(`${words.language} text`)}
          >
            <Textarea
              rows={4}
              maxLength={2000}
              value={words.text}
              onChange={({ target }) => change({ ...words, text: target.value })}
            />
          </Field>
          <Unfair words={words} />
          {words.language !== 'en' && (
            <div>
              <Button
                size="small"
                kind="bare"
                onClick={() => onChange(all.filter(({ language }) => language !== words.language))}
              >
                Take out {languages[words.language]}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {missing.length > 0 && (
        <div className="row wrap">
          {missing.map((language) => (
            <Button
              key={language}
              size="small"
              icon="plus"
              onClick={() => onChange([...all, { language, subject: '', text: '' }])}
            >
              Write it in {languages[language]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function Unfair({ words }: { words: Words }) {
  const found = findingsIn(words);
  return (
    <ul
      className="invitation-findings"
      aria-live="polite"
      aria-label={`What asks unfairly, ${languages[words.language]}`}
    >
      {found.map(({ words: said, reason }) => (
        <li key={`${said} ${reason}`}>
          <b>“{said}”</b> {reason}
        </li>
      ))}
    </ul>
  );
}
