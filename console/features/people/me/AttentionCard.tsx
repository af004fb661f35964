import { useState } from 'react';
import { chooseAttention, useAttentionChoices } from '../../../app/attention/choices.ts';
import { askToNotify, mayNotify } from '../../../app/attention/notification.ts';
import type { MayNotify } from '../../../app/attention/notification.ts';
import { playTone } from '../../../app/attention/tone.ts';
import { attempt } from '../../../app/did-it.ts';
import { Card, Switch } from '../../../ui/index.ts';

const when = 'When a customer writes to you or to nobody yet, and when a colleague names you.';

const hints: Readonly<Record<MayNotify, string>> = {
  default: `${when} Your browser asks once whether it may.`,
  granted: `${when} Once for each conversation until you have looked at it.`,
  denied: 'Your browser does not let Rapport notify. Allow it in the browser’s settings for this address.',
  missing: 'Your browser has no notifications for this address. They need https.',
};

/** How I am called while the console is not before me. The count in the tab’s title is always there. */
export function AttentionCard() {
  const { notify, sound } = useAttentionChoices();
  const [may, setMay] = useState(mayNotify);
  const chooseNotify = async (on: boolean) => {
    const now = on ? await askToNotify() : mayNotify();
    setMay(now);
    chooseAttention({ notify: on && now === 'granted' });
  };
  const chooseSound = (on: boolean) => {
    chooseAttention({ sound: on });
    if (on) playTone();
  };
  return (
    <Card title="While you look elsewhere">
      <div className="form">
        <Switch
          label="Notifications on this computer"
          hint={hints[may]}
          on={notify && may === 'granted'}
          onChange={(on) => attempt(() => chooseNotify(on))}
          disabled={may === 'missing' || may === 'denied'}
        />
        <Switch label="A quiet tone" hint="Two soft notes for the same." on={sound} onChange={chooseSound} />
        <p className="quiet small">Kept in this browser, for you alone. Nothing sounds while this page is visible.</p>
      </div>
    </Card>
  );
}
