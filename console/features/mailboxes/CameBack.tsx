import { useEffect, useState } from 'react';
import { Banner } from '../../ui/index.ts';

const words: Readonly<Record<string, { tone: 'good' | 'soon' | 'bad'; text: string }>> = {
  connected: { tone: 'good', text: 'Signed in. The mailbox is connected, and its permission is renewed by itself.' },
  refused: { tone: 'soon', text: 'The provider was not given leave, so nothing was changed.' },
  failed: {
    tone: 'bad',
    text: 'The provider gave no lasting permission, so nothing was changed. Check the client id and its secret below, then sign in again.',
  },
};

/** What came of signing in at a provider, for whoever was just sent back from there. */
export function CameBack() {
  const [came] = useState(() => new URLSearchParams(location.search).get('mailbox'));
  useEffect(() => {
    if (came !== null) history.replaceState(history.state, '', location.pathname);
  }, [came]);
  const said = came === null ? undefined : words[came];
  if (said === undefined) return null;
  return (
    <Banner tone={said.tone} inset>
      {said.text}
    </Banner>
  );
}
