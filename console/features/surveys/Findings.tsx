import type { SurveyContent } from '#contract/survey-content.ts';
import type { Finding } from '#psychology/asking/index.ts';
import { Button, Card } from '../../ui/index.ts';
import { withoutLanguage } from './edit-content.ts';
import { lackingLanguages, placeOf } from './finding-place.ts';
import { languageName } from './words.ts';

interface FindingsProps {
  findings: readonly Finding[];
  content: SurveyContent;
  setContent: (content: SurveyContent) => void;
  setLanguage: (code: string) => void;
}

/** What keeps a survey from being published. A language that lacks words can be written or left out with one press. */
export function Findings({ findings, content, setContent, setLanguage }: FindingsProps) {
  if (findings.length === 0) return null;
  const lacking = lackingLanguages(findings, content.language);
  const codes = lacking.map(([code]) => code);
  const others = findings.filter(
    ({ finding, path }) => finding !== 'no_words' || !codes.includes(path.split('.')[1] ?? ''),
  );
  return (
    <Card title="Before it can be published">
      <ul className="findings">
        {others.map(({ path, words, reason }) => (
          <li key={`${path} ${words}`}>
            {placeOf(path, content) !== '' && <span className="firm">{placeOf(path, content)}: </span>}
            {words !== '' && <q>{words}</q>} {reason}
          </li>
        ))}
        {lacking.map(([code, count]) => (
          <li key={code}>
            {languageName(code)} still lacks {count === 1 ? 'one text' : `${String(count)} texts`}.
            <div className="row wrap">
              <Button onClick={() => setLanguage(code)}>Write {languageName(code)}</Button>
              <Button onClick={() => setContent(withoutLanguage(content, code))}>Leave {languageName(code)} out</Button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
