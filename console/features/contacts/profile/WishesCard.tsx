import { useState } from 'react';
import type { Contact } from '#contract/contacts.ts';
import { useCan } from '../../../app/session.tsx';
import { Button, Card } from '../../../ui/index.ts';
import { quietWords, reachWords } from '../wish-words.ts';
import { WishesForm } from './WishesForm.tsx';
import './cards.css';

const names = new Intl.DisplayNames('en', { type: 'language' });

/** How they wish to be called and reached, in which language, and when to leave them alone. */
export function WishesCard({ contact }: { contact: Contact }) {
  const mayEdit = useCan('contacts.edit');
  const [editing, setEditing] = useState(false);
  const edit = mayEdit && !editing && (
    <Button size="small" icon="pen" onClick={() => setEditing(true)}>
      Change<span className="sr"> their wishes</span>
    </Button>
  );
  return (
    <Card title="Their wishes" aside={edit}>
      {editing ? <WishesForm contact={contact} onDone={() => setEditing(false)} /> : <Wishes contact={contact} />}
    </Card>
  );
}

function Wishes({ contact }: { contact: Contact }) {
  const { calledAs, formality, language, timeZone, reach, quietHours } = contact;
  const lines = [
    { name: 'Called', words: calledAs },
    { name: 'Tone', words: formality === null ? null : formality === 'formal' ? 'Formal' : 'Casual' },
    { name: 'Language', words: language === null ? null : (names.of(language) ?? language) },
    { name: 'Time zone', words: timeZone?.replaceAll('_', ' ') ?? null },
    { name: 'Reached by', words: reachWords(reach) },
    { name: 'Quiet hours', words: quietHours === null ? null : `${quietWords(quietHours)}, on their clock` },
  ].filter(({ words }) => words !== null);
  if (lines.length === 0) return <p className="second">Nothing known yet of how they like to be treated.</p>;
  return (
    <dl className="wishes">
      {lines.map(({ name, words }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
