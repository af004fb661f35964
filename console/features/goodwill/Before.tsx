import { useState } from 'react';
import type { Gesture } from '#contract/gesture.ts';
import { attempt } from '../../app/did-it.ts';
import { useCan } from '../../app/session.tsx';
import { Button, Chip } from '../../ui/index.ts';
import { CopyLink } from './CopyLink.tsx';
import { CreditLeft } from './credit/CreditLeft.tsx';
import { linkAgain, offer, takeBack } from './gestures.ts';
import { sayAmount } from '../../app/money.ts';
import { SayDialog } from './SayDialog.tsx';
import { kindIcons, stateWords } from './words.ts';

/** What was given in this conversation already, and what is next with it. */
export function Before({ gestures, onWords }: { gestures: readonly Gesture[]; onWords: (text: string) => void }) {
  if (gestures.length === 0) return null;
  return (
    <section className="gesture-before" aria-label="Gestures in this conversation">
      <ul>
        {gestures.map((gesture) => (
          <One key={gesture.id} gesture={gesture} onWords={onWords} />
        ))}
      </ul>
    </section>
  );
}

function One({ gesture, onWords }: { gesture: Gesture; onWords: (text: string) => void }) {
  const { state, title, amount, decided } = gesture;
  const [ending, setEnding] = useState(false);
  const mayGive = useCan('goodwill.give');
  const { words, tone } = stateWords(gesture);
  const put = (run: () => Promise<string>) => () => attempt(async () => onWords(await run()));
  const open = state === 'proposed' || state === 'approved' || state === 'offered';
  return (
    <li>
      <span className="grow">
        <b>{title}</b> {amount.minor > 0 && <span className="num">{sayAmount(amount.minor, amount.currency)}</span>}
        {decided?.words != null && <span className="second small"> “{decided.words}”</span>}
        <CreditLeft gesture={gesture} />
      </span>
      <Chip tone={tone} icon={kindIcons[gesture.what]}>
        {words}
      </Chip>
      {mayGive && state === 'approved' && (
        <Button size="small" kind="main" onClick={put(() => offer(gesture))}>
          Offer it
        </Button>
      )}
      {mayGive && state === 'offered' && (
        <>
          <Button size="small" onClick={put(() => linkAgain(gesture))}>
            Put the link in my answer
          </Button>
          <CopyLink gesture={gesture} />
        </>
      )}
      {mayGive && open && (
        <Button size="small" kind="bare" onClick={() => setEnding(true)}>
          Take back
        </Button>
      )}
      {ending && (
        <SayDialog
          title="Take it back?"
          about="Its money is free again, and its link leads nowhere."
          label="The reason"
          missing="Say why, so that colleagues understand it later."
          button="Take it back"
          onClose={() => setEnding(false)}
          onSay={(why) => takeBack(gesture, why)}
        />
      )}
    </li>
  );
}
