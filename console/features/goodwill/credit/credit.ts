import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Credit, CreditMove } from '#contract/credit.ts';
import type { Money } from '#contract/money.ts';
import { call } from '../../../app/client.ts';
import { didIt } from '../../../app/did-it.ts';
import { forgetGestures } from '../../../app/gestures.ts';
import { onEvent } from '../../../app/live.ts';
import { sayAmount } from '../../../app/money.ts';
import { queries } from '../../../app/queries.ts';

const key = 'credit';
const forget = async (): Promise<void> => {
  await Promise.all([queries.invalidateQueries({ queryKey: [key] }), forgetGestures()]);
};

/** What a customer has to their credit, live. */
export function useCredit(contactId: string): Credit | undefined {
  const { data } = useQuery({
    queryKey: [key, contactId],
    queryFn: () => call('GET /contacts/:id/credit', { params: { id: contactId } }),
    staleTime: 60_000,
  });
  useEffect(
    () => onEvent('credit.changed', (changed) => changed.contactId === contactId && void forget()),
    [contactId],
  );
  return data;
}

/** Notes credit as used; it can be taken back at once. */
export async function noteUse(contactId: string, id: string, amount: Money, reason: string): Promise<void> {
  await call('POST /contacts/:id/credit-uses', { params: { id: contactId }, body: { id, amount, reason } });
  await forget();
  didIt({
    text: `Noted: ${sayAmount(amount.minor, amount.currency)} of their credit used for ${reason}.`,
    undo: () => takeBack(contactId, { id, amount }),
  });
}

export async function takeBack(contactId: string, { id, amount }: Pick<CreditMove, 'id' | 'amount'>): Promise<void> {
  await call('DELETE /contacts/:id/credit-uses/:useId', { params: { id: contactId, useId: id } });
  await forget();
  didIt({ text: `${sayAmount(Math.abs(amount.minor), amount.currency)} of their credit is open again.` });
}
