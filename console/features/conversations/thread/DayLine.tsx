import { dayName, useMinute } from '../../promises/index.ts';
import './DayLine.css';

export function DayLine({ at }: { at: string }) {
  return <h3 className="day-line">{dayName(Date.parse(at), useMinute())}</h3>;
}
