import type { Feeling, FeelingProbabilities } from '#psychology/emotion/index.ts';
import { feelingOrder, feelingWord, MoodMark, percent } from '../feelings/index.ts';

/** How likely each feeling is, calibrated: of messages at 70 %, about seven in ten are read as people read them. */
export function Bars({ feelings }: { feelings: FeelingProbabilities }) {
  const order = feelingOrder.filter((label): label is Feeling => label !== 'unclear');
  return (
    <table className="try-bars">
      <caption className="sr">How likely each feeling is</caption>
      <tbody>
        {order.map((label) => (
          <tr key={label} className={`f-${label}`}>
            <th scope="row">
              <MoodMark mood={{ label, intensity: 0 }} words={feelingWord[label]} />
            </th>
            <td>
              <span className="try-bar" style={{ inlineSize: `${100 * feelings[label]}%` }} aria-hidden="true" />
            </td>
            <td className="num">{percent(feelings[label])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
