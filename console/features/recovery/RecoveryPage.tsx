import { useState } from 'react';
import type { Recovery } from '#contract/recovery.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { useRecoveryFigures } from '../../app/recovery-figures.ts';
import { useTitle } from '../../app/title.ts';
import { Button, Card, EmptyState, Segmented, Skeleton } from '../../ui/index.ts';
import { Recovered } from './Recovered.tsx';
import { RecoveryRow } from './RecoveryRow.tsx';
import { Side } from './Side.tsx';
import { useRecoveries, type Owner } from './use-recovery.ts';
import { peopleHere, standing } from './words.ts';
import './Recovery.css';

const owners: readonly { value: Owner; label: string }[] = [
  { value: 'anybody', label: 'Whole team' },
  { value: 'me', label: 'Mine' },
  { value: 'nobody', label: 'Nobody’s' },
];

/** Nobody left on a low: who was, whether it is still open, whose it is and what comes next. */
export function RecoveryPage() {
  useTitle('Nobody left on a low');
  const figures = useRecoveryFigures();
  const [owner, setOwner] = useState<Owner>('anybody');
  return (
    <div className="recovery-page">
      <header>
        <div className="grow">
          <h1 tabIndex={-1} data-first>
            {figures === undefined || peopleHere(figures) === 0 ? 'Nobody left on a low' : 'Left on a low'}
          </h1>
          {figures !== undefined && <p className="second">{standing(figures)}</p>}
        </div>
        <Segmented label="Whose" options={owners} value={owner} onChange={setOwner} />
      </header>
      <div className="recovery-grid">
        <div className="recovery-main">
          <Queue owner={owner} />
          <Recovered owner={owner} />
        </div>
        {figures !== undefined && <Side figures={figures} />}
      </div>
    </div>
  );
}

function Queue({ owner }: { owner: Owner }) {
  const { items, problem, retry, more } = useRecoveries('active', owner);
  if (items === undefined) {
    if (problem === null) return <Skeleton label="Loading the people" />;
    return <DidNotCome what="The people" error={problem} retry={retry} />;
  }
  if (items.length === 0) return <Nobody owner={owner} />;
  const open = items.filter(({ state }) => state === 'open');
  const solved = items.filter(({ state }) => state === 'resolved');
  return (
    <>
      <Part title="Still open" about="resolve first, oldest wound on top" items={open} urgent />
      <Part title="Solved, waiting for their word" about="recovered only when they say so" items={solved} />
      {more !== null && <Button onClick={more}>Show more</Button>}
    </>
  );
}

interface PartProps {
  title: string;
  about: string;
  items: readonly Recovery[];
  /** The first of them is the one thing to do. */
  urgent?: boolean;
}

function Part({ title, about, items, urgent = false }: PartProps) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="recovery-part">
        {title} <span className="quiet num">{items.length}</span>
        <span className="quiet small">{about}</span>
      </h2>
      <Card flush>
        <ul className="recoveries">
          {items.map((one, index) => (
            <RecoveryRow key={one.id} recovery={one} main={urgent && index === 0} />
          ))}
        </ul>
      </Card>
    </section>
  );
}

/** The zero, celebrated quietly. */
function Nobody({ owner }: { owner: Owner }) {
  if (owner === 'me')
    return (
      <EmptyState title="Nobody waits on you here">
        Whoever you take on stands here until they say that it is good.
      </EmptyState>
    );
  if (owner === 'nobody')
    return <EmptyState title="Everybody here has somebody">Nobody is left without a colleague.</EmptyState>;
  return (
    <div className="recovery-zero">
      <EmptyState drawing="cup" title="Nobody is left on a low">
        Nobody’s last word with us is a bad one. Time for a cup of something.
      </EmptyState>
    </div>
  );
}
