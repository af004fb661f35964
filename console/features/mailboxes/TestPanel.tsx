import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Mailbox } from '#contract/mailboxes.ts';
import { call, wordsFor } from '../../app/client.ts';
import { attempt } from '../../app/did-it.ts';
import { newId } from '../../app/new-id.ts';
import { Button, Card, Icon } from '../../ui/index.ts';
import { hasEnded, trialSteps } from './trial-steps.ts';
import type { Step } from './trial-steps.ts';
import './mailboxes.css';

/** Tries the way in and the way out, and sends a real mail there and back. */
export function TestPanel({ mailbox }: { mailbox: Mailbox }) {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [busy, setBusy] = useState(false);
  const [testId, setTestId] = useState<string | null>(null);
  const trial = useTrial(testId);
  const run = () =>
    attempt(async () => {
      setBusy(true);
      setTestId(null);
      setSteps([{ words: 'Signing in', state: 'running' }]);
      try {
        const params = { id: mailbox.id };
        const found = await call('POST /inboxes/:id/mailbox/trial', { params, idempotencyKey: newId() });
        const tried = [
          ...(found.imap === null ? [] : [stepOf('Reading mail', found.imap)]),
          ...(found.smtp === null ? [] : [stepOf('Sending mail', found.smtp)]),
        ];
        setSteps(tried);
        if (found.smtp?.works !== true) return;
        const test = await call('POST /inboxes/:id/mailbox/test', { params, idempotencyKey: newId() });
        setTestId(test.id);
      } catch (problem) {
        setSteps([{ words: wordsFor(problem), state: 'bad' }]);
      } finally {
        setBusy(false);
      }
    });
  const shown = [...steps, ...(trial === undefined ? [] : trial)];
  return (
    <Card title="Try it">
      <div className="settings-body">
        <p className="second">Signs in at both servers, then sends a real mail from {mailbox.address} to itself.</p>
        {shown.length > 0 && (
          <ul className="mail-steps" aria-live="polite">
            {shown.map(({ words, state }, index) => (
              <li key={index} data-state={state}>
                <Icon name={state === 'good' ? 'check' : state === 'bad' ? 'warn' : 'clock'} size="small" />
                <span>{words}</span>
              </li>
            ))}
          </ul>
        )}
        <div className="row">
          <Button icon="send" busy={busy} onClick={run}>
            Try it now
          </Button>
        </div>
      </div>
    </Card>
  );
}

const stepOf = (what: string, { works, words }: { works: boolean; words: string }): Step => ({
  words: `${what}: ${words}`,
  state: works ? 'good' : 'bad',
});

const askMs = 2_000;
/** A mail that is not back after this will hardly come. */
const patienceMs = 180_000;

/** Follows the mails that were sent until they are back. */
function useTrial(id: string | null): readonly Step[] | undefined {
  const [since, setSince] = useState({ id, at: 0 });
  if (since.id !== id) setSince({ id, at: Date.now() });
  const { data } = useQuery({
    queryKey: ['mailbox-test', id],
    queryFn: () => call('GET /mailbox-tests/:id', { params: { id: id ?? '' } }),
    enabled: id !== null,
    refetchInterval: ({ state }) =>
      (state.data !== undefined && hasEnded(state.data)) || Date.now() - since.at > patienceMs ? false : askMs,
    gcTime: 0,
  });
  return id === null || data === undefined ? undefined : trialSteps(data);
}
