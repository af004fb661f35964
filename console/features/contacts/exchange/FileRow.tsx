import type { ContactFile } from '#contract/contact-files.ts';
import { call } from '../../../app/client.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { Button, IconButton, Progress } from '../../../ui/index.ts';
import { moment } from '../../promises/index.ts';
import { refreshFiles, type Begun } from './begun.ts';

/** One file: how far it is, what became of it, and what can be fetched. */
export function FileRow({ file, onBegun }: { file: ContactFile; onBegun: (begun: Begun) => void }) {
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
      {state === 'new' && way === 'in' && (
        <>
          <Button size="small" onClick={() => open(file, onBegun)}>
            Look through<span className="sr"> {file.name}</span>
          </Button>
          <IconButton icon="trash" label={`Take away ${file.name}`} onClick={() => drop(file)} />
        </>
      )}
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
  if (state === 'new') return `${number(rows.total)} ${rows.total === 1 ? 'row' : 'rows'}, not begun`;
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

function open(file: ContactFile, onBegun: (begun: Begun) => void): void {
  attempt(async () => {
    onBegun({ file, reading: await call('GET /contact-files/:id/reading', { params: { id: file.id } }) });
  });
}

function drop({ id, name }: ContactFile): void {
  attempt(async () => {
    await call('DELETE /contact-files/:id', { params: { id } });
    refreshFiles();
    didIt({ text: `${name} is taken away. Nothing of it was brought in.` });
  });
}

function stop(id: string): void {
  attempt(async () => {
    await call('DELETE /contact-files/:id/work', { params: { id } });
    refreshFiles();
  });
}

function goOn({ id, plan }: ContactFile): void {
  attempt(async () => {
    if (plan !== null) await call('POST /contact-files/:id/work', { params: { id }, body: plan });
    refreshFiles();
  });
}

function fetchFile(id: string): void {
  attempt(async () => {
    const { url } = await call('GET /contact-files/:id/link', { params: { id } });
    window.location.assign(url);
  });
}
