import type { SurveyResults } from '#contract/survey-results.ts';
import { Card, classes } from '../../ui/index.ts';

/** How often each answer was given; the longest bar takes the width of the card. */
export function Bars({ title, counts }: { title: string; counts: SurveyResults['distribution'] }) {
  const most = Math.max(0, ...counts.map(({ count }) => count));
  const named = counts.some(({ value }) => typeof value === 'string');
  return (
    <Card title={title}>
      {most === 0 && <p className="second">No answers yet.</p>}
      <table className={classes('survey-bars', named && 'named')}>
        <caption className="sr">{title}</caption>
        <tbody>
          {counts.map(({ value, count }) => (
            <tr key={value}>
              <th scope="row">{value}</th>
              <td>
                <span className="survey-bar-line">
                  {count > 0 && <span className="survey-bar" style={{ flexGrow: count }} />}
                  <span className="num">{count}</span>
                  <span style={{ flexGrow: most - count }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
