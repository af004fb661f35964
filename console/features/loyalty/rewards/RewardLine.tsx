import type { Programme } from '#contract/programmes.ts';
import type { Reward } from '#contract/rewards.ts';
import { call } from '../../../app/client.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { Button, Chip } from '../../../ui/index.ts';
import { forget } from '../loyalty.ts';
import { figure } from '../words.ts';

const byWords: Readonly<Record<Reward['by'], string>> = {
  made: 'a code made here',
  codes: 'a code that was brought in',
  hand: 'a colleague hands it out',
  webhook: 'another system gives it',
};

interface LineProps {
  reward: Reward;
  programme: Programme;
  may: boolean;
  edit: () => void;
  bring: () => void;
}

/** A reward with what it costs, how it is given, and what can be done about it. */
export function RewardLine({
  reward: { id, name, cost, stock, by, active },
  programme: { unit },
  may,
  edit,
  bring,
}: LineProps) {
  const remove = () =>
    attempt(async () => {
      await call('DELETE /rewards/:id', { params: { id } });
      forget('rewards');
      didIt({ text: `${name} is off the list. What was redeemed stays.` });
    });
  return (
    <li>
      <span className="thing">
        <b>{name}</b>
        <span className="second small">
          {figure(cost)} {unit}, {byWords[by]}
          {stock !== null && `, ${figure(stock)} left`}
        </span>
      </span>
      {!active && <Chip icon="pause">Not offered</Chip>}
      {stock === 0 && <Chip tone="soon">None left</Chip>}
      {may && (
        <>
          {by === 'codes' && (
            <Button size="small" icon="upload" onClick={bring}>
              Codes<span className="sr"> for {name}</span>
            </Button>
          )}
          <Button size="small" icon="pen" onClick={edit}>
            Change<span className="sr"> {name}</span>
          </Button>
          <Button size="small" icon="trash" onClick={remove}>
            Take off<span className="sr"> {name}</span>
          </Button>
        </>
      )}
    </li>
  );
}
