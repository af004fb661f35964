import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, Problem } from '../../../app/client.ts';
import { DidNotCome } from '../../../app/DidNotCome.tsx';
import { useTitle } from '../../../app/title.ts';
import { Card, EmptyState, Skeleton } from '../../../ui/index.ts';
import { ReportNav } from '../ReportNav.tsx';
import { dayName } from '../words.ts';
import { ColleagueFigure, type Row } from './ColleagueFigure.tsx';
import '../ReportsPage.css';
import './colleagues.css';

/** Figures of single colleagues by name, where an owner has switched them on. There is no order by size and no file. */
export function ColleaguesPage() {
  useTitle('Colleagues');
  const { data, error, refetch } = useQuery({
    queryKey: ['colleague-figures', 'all'],
    queryFn: () => call('GET /colleague-figures', { query: {} }),
    retry: false,
  });
  const off = error instanceof Problem && error.code === 'colleague_figures_off';
  return (
    <div className="reports">
      <ReportNav page={null} />
      <header className="reports-head">
        <div className="grow">
          <h1 tabIndex={-1}>Colleagues</h1>
          <p className="second">To see who could do with help, never who is best.</p>
        </div>
      </header>
      {off && (
        <EmptyState
          title="Figures of single colleagues are off"
          action={<Link to="/settings/workspace">Look at the setting</Link>}
        >
          An owner can switch them on once that is agreed with the works council or the colleagues. Everybody then sees
          who did, when and why. Your own are under Your figures in the settings.
        </EmptyState>
      )}
      {error !== null && !off && <DidNotCome what="The figures" error={error} retry={refetch} />}
      {data === undefined && error === null && <Skeleton label="Counting" rows={6} />}
      {data !== undefined && !off && (
        <div className="reports-body">
          <p className="small quiet">
            {dayName(data.from)} to {dayName(data.to)}
          </p>
          {data.remarks.map((remark) => (
            <p key={remark} className="reports-remark">
              {remark}
            </p>
          ))}
          {data.items.map((row) => (
            <Colleague key={row.agentId} row={row} />
          ))}
        </div>
      )}
    </div>
  );
}

function Colleague({ row: { name, waits, figures, mix } }: { row: Row }) {
  return (
    <Card title={name}>
      {waits ? (
        <p className="second">Has not read what these figures are for. Nothing is shown until then.</p>
      ) : (
        <>
          <dl className="colleague-figures">
            {figures.map((measured) => (
              <ColleagueFigure key={measured.id} measured={measured} />
            ))}
          </dl>
          {mix !== null && <p className="reports-remark">{mix}</p>}
        </>
      )}
    </Card>
  );
}
