import { useQuery } from '@tanstack/react-query';
import { call, wordsFor } from '../../../app/client.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { queries } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.tsx';
import { Card, Field, Select, Skeleton, Switch } from '../../../ui/index.ts';

const key = ['balance-keeping'];
interface Keeping {
  keeps: boolean;
  days: number;
}

/** Whether this house keeps what customers live through, and for how long. */
export function KeepingCard() {
  const may = useCan('workspace.manage');
  const reads = useCan('balance.read');
  const { data, error } = useQuery({ queryKey: key, queryFn: () => call('GET /balance-keeping'), enabled: reads });
  if (!reads) return null;
  return (
    <Card title="Experience">
      {data === undefined ? (
        error === null ? (
          <Skeleton label="Loading what is kept" rows={2} />
        ) : (
          <p className="second">{wordsFor(error)}</p>
        )
      ) : (
        <div className="form">
          <Switch
            label="Keep the good and bad moments of customers"
            hint="So that colleagues see what somebody went through, and nobody is left on a low. Customers can say no, never see it, and it decides nothing."
            on={data.keeps}
            onChange={(keeps) => attempt(() => keep({ ...data, keeps }, data))}
            disabled={!may}
          />
          <Field label="Forget a moment after" hint="A year is the longest. The number is a default by design.">
            <Select
              options={lengths(data.days)}
              value={String(data.days)}
              onChange={(days) => attempt(() => keep({ ...data, days: Number(days) }, data))}
              disabled={!may || !data.keeps}
            />
          </Field>
        </div>
      )}
    </Card>
  );
}

/** What is set stands among them, also where it was set by the API. */
const lengths = (set: number) =>
  [...new Set([30, 90, 180, 365, set])]
    .sort((one, other) => one - other)
    .map((days) => ({ value: String(days), label: days === 365 ? 'a year' : `${String(days)} days` }));

async function keep(next: Keeping, before: Keeping): Promise<void> {
  const put = async (body: Keeping) => {
    queries.setQueryData(key, await call('PUT /balance-keeping', { body }));
  };
  await put(next);
  didIt({ text: saying(next, before), undo: () => put(before) });
}

function saying(next: Keeping, before: Keeping): string {
  if (next.keeps !== before.keeps)
    return next.keeps
      ? 'Moments are kept from now on.'
      : 'No more moments are kept. In ten minutes all of them are forgotten.';
  return next.days < before.days
    ? 'Saved. What is older is forgotten tonight.'
    : 'Saved. What comes now is kept that long.';
}
