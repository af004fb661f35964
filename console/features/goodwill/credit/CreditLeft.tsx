import { Link } from '@tanstack/react-router';
import type { Gesture } from '#contract/gesture.ts';
import { sayAmount } from '../../../app/money.ts';
import { useCan } from '../../../app/session.tsx';

/** On credit that was claimed: what the customer has now, and where it is noted as used. */
export function CreditLeft({ gesture: { contact, amount, openCreditMinor } }: { gesture: Gesture }) {
  const may = useCan('goodwill.credit');
  if (openCreditMinor === null) return null;
  if (openCreditMinor === 0) return <p className="small second">They have used all of their credit.</p>;
  return (
    <p className="small second">
      {sayAmount(openCreditMinor, amount.currency)} to their credit now.{' '}
      {may && (
        <Link to="/customers/$contactId" params={{ contactId: contact.id }} preload={false}>
          Note it as used
        </Link>
      )}
    </p>
  );
}
