import type { ContactFile } from '#contract/contact-files.ts';
import { call } from '../../../app/client.ts';
import { attempt } from '../../../app/did-it.ts';
import { queries } from '../../../app/queries.ts';
import { Button, Progress } from '../../../ui/index.ts';
import { moment } from '../../promises/index.ts';

/** One file: how far it is, what became of it, and what can be fetched. */
export function FileRow({ file }: { file: ContactFile }) {
  const { id, way, state, rows } = file;
  return (
    <li>
      <span className="thing">
        <b>{file.name}</b>
        <span className="second small">
          {words(file)}, {moment(Date.parse(file.createdAt), Date.now())}
        </span>
        {state === 'working' && (
          <Progress
            label={way === 'in' ? 'Being taken in' : 'Being written'}
            {...(way === 'in' && { value: rows.done, max: Math.max(rows.total, 1) })}
            {...(way === 'in' && { count: `${number(rows.done)} of ${number(rows.total)}` })}
          />
        )}
      </span>
      {state === 'working' && way === 'in' && (
        <Button size="small" icon="pause" onClick={() => stop(id)}>
          Stop<span className="sr"> taking in {file.name}</span>
        </Button>
      )}
      {state === 'stopped' && file.plan !== null && (
        <Button size="small" icon="play" onClick={() => goOn(file)}>
          Go on<span className="sr"> taking in {file.name}</span>
        </Button>
      )}
      {file.fetchable && (
        <Button size="small" icon="download" onClick={() => fetchFile(id)}>
          {way === 'in' ? 'Fetch the rows to mend' : 'Fetch'}
        </Button>
      )}
    </li>
  );
}

function words({ way, state, rows }: ContactFile): string {
  if (way === 'out') return state === 'done' ? `${number(rows.done)} customers written` : 'On its way';
  if (state === 'new') return `${number(rows.total)} rows, not begun`;
  const parts = [
    [rows.added, 'added'],
    [rows.changed, 'changed'],
    [rows.skipped, 'left as they were'],
    [rows.refused, 'refused'],
    [rows.incomplete, 'without some of their cells'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${number(count)} ${what}`);
  const begin = { working: '', stopped: 'Stopped. ', done: '', failed: 'Failed. ' }[state];
  return begin + (said.length === 0 ? 'nothing yet' : said.join(', '));
}

const number = (count: number): string => count.toLocaleString('en-IE');

function stop(id: string): void {
  attempt(async () => {
    await call('DELETE /contact-files/:id/work', { params: { id } });
    void queries.invalidateQueries({ queryKey: ['contact-files'] });
  });
}

function goOn({ id, plan }: ContactFile): void {
  attempt(async () => {
    if (plan !== null) await call('POST /contact-files/:id/work', { params: { id }, body: plan });
    void queries.invalidateQueries({ queryKey: ['contact-files'] });
  });
}

function fetchFile(id: string): void {
  attempt(async () => {
    const { url } = await call('GET /contact-files/:id/link', { params: { id } });
    window.location.assign(url);
  });
}
