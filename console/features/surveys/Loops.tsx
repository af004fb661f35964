import { Link } from '@tanstack/react-router';
import { useFollowUpCounts } from './surveys.ts';

/** The figure that counts: loops closed. */
export function Loops({ link = true }: { link?: boolean }) {
  const { data } = useFollowUpCounts();
  if (data === undefined) return null;
  const { open, overdue, mine, raised, closed, closedInTime } = data;
  return (
    <dl className="loops">
      <div>
        <dt>Loops closed, 28 days</dt>
        <dd>
          <b className="num">{closed}</b>
          <span className="second small">
            {closedInTime} in time, {raised} raised
          </span>
        </dd>
      </div>
      <div>
        <dt>To follow up</dt>
        <dd>
          <b className="num">{open}</b>
          <span className="second small">{overdue === 0 ? 'none overdue' : `${String(overdue)} overdue`}</span>
        </dd>
      </div>
      <div>
        <dt>Mine</dt>
        <dd>
          <b className="num">{mine}</b>
          {link && (
            <Link className="small" to="/surveys/follow-ups">
              Look
            </Link>
          )}
        </dd>
      </div>
    </dl>
  );
}
