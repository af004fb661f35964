import { useState } from 'react';
import type { Budget } from '#contract/goodwill-budgets.ts';
import { call, wordsFor } from '../../app/client.ts';
import { didIt } from '../../app/did-it.ts';
import { forgetGestures } from '../../app/gestures.ts';
import { Button, Card, Field, Table, TextInput } from '../../ui/index.ts';
import { monthWords } from '../../app/months.ts';
import { readAmount, sayAmount, writeAmount } from '../../app/money.ts';

interface BudgetsProps {
  period: string;
  currency: string;
  items: readonly Budget[];
}

/** The budgets of the month, each to be set for itself. */
export function Budgets({ period, currency, items }: BudgetsProps) {
  const columns = [
    { key: 'name', head: 'Whose', cell: ({ name, owner }: Budget) => (owner === 'team' ? `Team ${name}` : name) },
    { key: 'left', head: 'Left', figure: true, cell: ({ leftMinor }: Budget) => sayAmount(leftMinor, currency) },
    { key: 'month', head: 'This month', cell: (budget: Budget) => <OneBudget {...{ budget, currency }} /> },
  ];
  const title = `Budgets of ${monthWords(period)}`;
  return (
    <Card title={title} flush>
      <Table caption={title} columns={columns} rows={items} rowKey={({ ownerId }) => ownerId} />
    </Card>
  );
}

function OneBudget({ budget, currency }: { budget: Budget; currency: string }) {
  const [text, setText] = useState(writeAmount(budget.monthlyMinor, currency));
  const [error, setError] = useState<string>();
  const minor = readAmount(text, currency);
  const save = async (monthlyMinor: number | null) => {
    const { owner, ownerId } = budget;
    await call('PUT /goodwill/budgets', { body: { owner, ownerId, monthlyMinor } });
    await forgetGestures();
    didIt({ text: `Saved for ${budget.name}.` });
  };
  return (
    <form
      className="goodwill-budget"
      onSubmit={(event) => {
        event.preventDefault();
        if (minor === null) setError('Write an amount, such as 60.00.');
        else save(minor).catch((problem: unknown) => setError(wordsFor(problem)));
      }}
    >
      <Field label={<span className="sr">Budget of {budget.name}</span>} error={error}>
        <TextInput inputMode="decimal" value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Button
        type="submit"
        size="small"
        disabled={minor === budget.monthlyMinor}
        aria-label={`Save for ${budget.name}`}
      >
        Save
      </Button>
    </form>
  );
}
