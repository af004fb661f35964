import type { ReportTable } from '#contract/reports.ts';

/** Weekdays by hours: the fuller, the more. It is a table itself, so that every number can be read. */
export function Heat({ table }: { table: ReportTable }) {
  const most = Math.max(1, ...table.rows.flatMap((row) => row.map((cell) => (typeof cell === 'number' ? cell : 0))));
  const [, ...hours] = table.columns;
  return (
    <div className="heat-box" role="region" aria-label={table.title} tabIndex={0}>
      <table className="heat">
        <caption className="sr">{table.title}</caption>
        <thead>
          <tr>
            <td />
            {hours.map(({ id }) => (
              <th key={id} scope="col">
                {Number(id) % 3 === 0 ? id : <span className="sr">{id}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([weekday, ...cells]) => (
            <tr key={String(weekday)}>
              <th scope="row">{weekday}</th>
              {cells.map((cell, at) => {
                const share = Number(cell) / most;
                return (
                  <td
                    key={hours[at]?.id ?? at}
                    className={share > 0.55 ? 'full' : undefined}
                    style={{ '--share': `${String(Math.round(share * 100))}%` } as React.CSSProperties}
                  >
                    {Number(cell) === 0 ? <span className="sr">0</span> : cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
