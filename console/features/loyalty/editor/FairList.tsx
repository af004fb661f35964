import type { Design } from '#contract/programme-design.ts';
import type { Finding } from '#contract/programmes.ts';
import { Card, Icon } from '../../../ui/index.ts';

/** What a fair programme keeps to, and where this one does not yet. */
export function FairList({ design: { card }, findings }: { design: Design; findings: readonly Finding[] }) {
  const has = (...ids: readonly string[]) => findings.some(({ id }) => ids.includes(id));
  const kept = [
    { fine: !has('invalid_card'), words: 'The head start has a share and a reason that people can read' },
    { fine: !has('moved_target'), words: 'The aim cannot move after someone joined' },
    {
      fine: true,
      words:
        card.expiresAfterDays === null
          ? 'No date takes anything away'
          : 'The date when steps lapse stands on the card, with every step',
    },
    { fine: true, words: 'Leaving takes one step, like joining' },
    { fine: !has('too_many_reminders'), words: 'No reminder more than once in 14 days' },
    { fine: !has('gift_for_review'), words: 'No reward hangs on what a review says' },
    {
      fine: !has('loss_countdown', 'streak_loss', 'false_scarcity', 'confirm_shaming', 'forced_positivity'),
      words: 'No words that press, shame or hurry',
    },
  ];
  return (
    <Card title={findings.length === 0 ? 'Fair to publish' : 'Before it can be published'}>
      <ul className="loyalty-fair">
        {findings.map(({ id, reason, todo }, n) => (
          <li key={`${id} ${String(n)}`} className="no">
            <Icon name="warn" />
            <span>
              {reason} <b>{todo}</b>
            </span>
          </li>
        ))}
        {kept
          .filter(({ fine }) => fine)
          .map(({ words }) => (
            <li key={words}>
              <Icon name="done" />
              {words}
            </li>
          ))}
      </ul>
    </Card>
  );
}
