import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { GoodwillSettings } from '#contract/goodwill-budgets.ts';
import { call } from '../../app/client.ts';
import { DidNotCome } from '../../app/DidNotCome.tsx';
import { didIt } from '../../app/did-it.ts';
import { FormEnd, TextField } from '../../app/forms/fields.tsx';
import { useForm } from '../../app/forms/use-form.ts';
import { forgetGestures, gesturesKey } from '../../app/gestures.ts';
import { useTitle } from '../../app/title.ts';
import { Card, Checkbox, Skeleton } from '../../ui/index.ts';
import { Budgets } from './Budgets.tsx';
import { KindFields } from './KindFields.tsx';
import { readAmount, writeAmount } from '../../app/money.ts';
import './Goodwill.css';

/** What the house gives, how much of it, and the budgets of the month. */
export function GoodwillSettingsPage() {
  useTitle('Budgets and kinds');
  const settings = useQuery({ queryKey: [gesturesKey, 'settings'], queryFn: () => call('GET /goodwill/settings') });
  const budgets = useQuery({ queryKey: [gesturesKey, 'budgets'], queryFn: () => call('GET /goodwill/budgets') });
  const problem = settings.error ?? budgets.error;
  return (
    <div className="goodwill-page">
      <header>
        <div className="grow">
          <h1 tabIndex={-1} data-first>
            Budgets and kinds
          </h1>
          <p className="second">
            <Link to="/goodwill">Goodwill</Link> · The numbers that a house begins with are a choice of design; set your
            own.
          </p>
        </div>
      </header>
      {problem !== null && <DidNotCome what="The budgets" error={problem} retry={forgetGestures} />}
      {problem === null && (settings.data === undefined || budgets.data === undefined) && (
        <Skeleton label="Loading budgets" />
      )}
      {settings.data !== undefined && <Limits key={JSON.stringify(settings.data)} settings={settings.data} />}
      {budgets.data !== undefined && <Budgets {...budgets.data} />}
    </div>
  );
}

function Limits({ settings }: { settings: GoodwillSettings }) {
  const { currency } = settings;
  const [kinds, setKinds] = useState(settings.kinds);
  const money = (minor: number | null) => (minor === null ? '' : writeAmount(minor, currency));
  const form = useForm({
    initial: {
      currency,
      agent: money(settings.agentMonthlyMinor),
      team: money(settings.teamMonthlyMinor),
      house: money(settings.houseMonthlyMinor),
      over: money(settings.approvalOverMinor),
      quarter: money(settings.customerQuarterMinor),
      token: money(settings.tokenMinor),
      days: String(settings.expiryDays),
      thanks: settings.referral.on,
      giver: money(settings.referral.giverMinor),
      friend: money(settings.referral.friendMinor),
      address: settings.referral.address,
      kinds: JSON.stringify(kinds),
    },
    checks: {
      ...{ agent: amount, team: amount, house: amount, token: amount, over: amountOrNone, quarter: amountOrNone },
      ...{ giver: amount, friend: amount },
      address: (address, { thanks }) =>
        !thanks || (/^https?:\/\//.test(address) && address.includes('{code}'))
          ? undefined
          : 'Begin with https:// and put {code} where the code goes.',
      days: (days) => (/^\d+$/.test(days) && +days >= 15 && +days <= 365 ? undefined : 'Give 15 to 365 days.'),
    },
    send: async (filled) => {
      const minor = (text: string) => readAmount(text, filled.currency) ?? 0;
      const orNone = (text: string) => (text.trim() === '' ? null : minor(text));
      await call('PUT /goodwill/settings', {
        body: {
          ...{ currency: filled.currency.toUpperCase(), agentMonthlyMinor: minor(filled.agent) },
          ...{
            teamMonthlyMinor: minor(filled.team),
            houseMonthlyMinor: minor(filled.house),
            tokenMinor: minor(filled.token),
          },
          ...{ approvalOverMinor: orNone(filled.over), customerQuarterMinor: orNone(filled.quarter) },
          ...{ expiryDays: Number(filled.days), kinds },
          referral: {
            ...{ on: filled.thanks, address: filled.address.trim() },
            ...{ giverMinor: minor(filled.giver), friendMinor: minor(filled.friend) },
          },
        },
      });
      await forgetGestures();
      didIt({ text: 'Saved. It counts from now on.' });
    },
  });
  return (
    <Card title="What is given, and how much">
      <form {...form.props} className="goodwill-limits">
        <div className="goodwill-grid">
          <TextField form={form} name="currency" label="Currency" maxLength={3} hint="Three letters, such as EUR." />
          <TextField form={form} name="agent" label="Each agent, a month" inputMode="decimal" />
          <TextField form={form} name="team" label="Each team, a month" inputMode="decimal" />
          <TextField form={form} name="house" label="Reserve of the house, a month" inputMode="decimal" />
          <TextField
            form={form}
            name="over"
            label="A lead says yes above"
            inputMode="decimal"
            hint="Empty: no such line."
          />
          <TextField
            form={form}
            name="quarter"
            label="One customer in a quarter"
            inputMode="decimal"
            hint="Empty: no limit."
          />
          <TextField form={form} name="token" label="A token, where no money was lost" inputMode="decimal" />
          <TextField form={form} name="days" label="Can be claimed for, days" inputMode="numeric" />
        </div>
        <KindFields
          kinds={kinds}
          currency={currency}
          onChange={(next) => {
            setKinds(next);
            form.set('kinds', JSON.stringify(next));
          }}
        />
        <fieldset className="goodwill-kinds">
          <legend className="field-label">Customers who recommend us</legend>
          <Checkbox
            label="Thank them and their friends with credit"
            checked={form.values.thanks}
            onChange={(thanks) => form.set('thanks', thanks)}
          />
          {form.values.thanks && (
            <div className="goodwill-grid">
              <TextField form={form} name="giver" label="For whoever recommended" inputMode="decimal" />
              <TextField form={form} name="friend" label="For the friend" inputMode="decimal" />
              <TextField
                form={form}
                name="address"
                label="The shop’s address"
                hint="With {code} where the code goes."
              />
            </div>
          )}
        </fieldset>
        <FormEnd form={form} label="Save" />
      </form>
    </Card>
  );
}
const amount = (text: string): string | undefined =>
  readAmount(text, 'EUR') === null ? 'Write an amount, such as 60.00.' : undefined;
const amountOrNone = (text: string): string | undefined => (text.trim() === '' ? undefined : amount(text));
