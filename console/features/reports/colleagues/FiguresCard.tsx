import { useState } from 'react';
import { wordsFor } from '../../../app/client.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { useCan } from '../../../app/session.tsx';
import { Button, Card, Skeleton } from '../../../ui/index.ts';
import { Notice } from './Notice.tsx';
import { switchFigures, useFiguresSetting } from './setting.ts';
import { SwitchOn } from './SwitchOn.tsx';
import './colleagues.css';

/** Whether leads see figures of single colleagues: everybody reads it, an owner switches it. */
export function FiguresCard() {
  const may = useCan('reports.showColleagues');
  const { data, error } = useFiguresSetting();
  const [open, setOpen] = useState(false);
  return (
    <Card title="Figures of single colleagues">
      {data === undefined ? (
        error === null ? (
          <Skeleton label="Loading what holds" rows={2} />
        ) : (
          <p className="second">{wordsFor(error)}</p>
        )
      ) : (
        <div className="form">
          <Notice setting={data} />
          {may ? (
            <div className="row">
              {data.shown ? (
                <Button onClick={() => attempt(switchOff)}>Switch off</Button>
              ) : (
                <Button onClick={() => setOpen(true)}>Switch on</Button>
              )}
            </div>
          ) : (
            <p className="second small">Only an owner can switch this.</p>
          )}
        </div>
      )}
      {may && <SwitchOn open={open} onOpenChange={setOpen} />}
    </Card>
  );
}

async function switchOff(): Promise<void> {
  await switchFigures({ shown: false });
  didIt({ text: 'Off. Nobody sees figures of single colleagues but their own.' });
}
