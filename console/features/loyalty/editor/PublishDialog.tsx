import type { Programme } from '#contract/programmes.ts';
import { totalOf } from '#psychology/loyalty/index.ts';
import { Banner, Button, Dialog } from '../../../ui/index.ts';
import { useRewards } from '../loyalty.ts';
import { figure } from '../words.ts';
import { NoReward } from '../rewards/NoReward.tsx';

interface PublishDialogProps {
  /** As it would be published. */
  programme: Pick<Programme, 'id' | 'name' | 'unit' | 'design' | 'version' | 'members'>;
  onPublish: () => void;
  onClose: () => void;
}

/** Asks once before publishing, and names what does not move any more for whoever joins. */
export function PublishDialog({ programme, onPublish, onClose }: PublishDialogProps) {
  const { id, name, unit, design, version, members } = programme;
  const { card, rules } = design;
  const { data: rewards } = useRewards(id);
  const footer = (
    <>
      <Button onClick={onClose}>Not yet</Button>
      <Button kind="main" onClick={onPublish}>
        {version === 0 ? 'Publish it' : `Publish version ${String(version + 1)}`}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={version === 0 ? `Publish ${name}?` : `Publish version ${String(version + 1)} of ${name}?`}
      about="Whoever joins from then on keeps what they join. For them this does not move any more:"
      footer={footer}
    >
      <dl className="loyalty-fixed">
        <dt>The card</dt>
        <dd>
          {figure(totalOf(card))} {unit} for “{card.reward}”
          {card.expiresAfterDays !== null && `, each of which lapses after ${figure(card.expiresAfterDays)} days`}
        </dd>
        <dt>The head start</dt>
        <dd>
          {card.endowed === 0 ? 'None' : `${figure(card.endowed)} given, ${figure(card.required)} to earn`}
          {card.endowed > 0 && <span className="second">: {card.reason}</span>}
        </dd>
        <dt>What earns</dt>
        <dd>{rules.map((rule) => rule.name).join('; ')}</dd>
        {design.tiers !== null && (
          <>
            <dt>Tiers</dt>
            <dd>{design.tiers.tiers.map((tier) => tier.name).join(', ')}</dd>
          </>
        )}
      </dl>
      {members > 0 && (
        <p className="second">
          {members === 1 ? 'The one member keeps' : `The ${figure(members)} members keep`} the card they joined.
        </p>
      )}
      {rewards !== undefined && !rewards.items.some(({ active }) => active) && (
        <Banner tone="soon" inset>
          <NoReward reward={card.reward} />
        </Banner>
      )}
    </Dialog>
  );
}
