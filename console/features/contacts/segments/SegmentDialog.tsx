import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Rule, RuleGroup, Segment } from '#contract/segments.ts';
import { call, wordsFor } from '../../../app/client.ts';
import { didIt } from '../../../app/did-it.ts';
import { useForm } from '../../../app/forms/use-form.ts';
import { queries } from '../../../app/queries.ts';
import { Button, Dialog, Field, TextInput } from '../../../ui/index.ts';
import { contactTitle } from '../../../app/contact-title.ts';
import { RuleEditor } from './RuleEditor.tsx';
import { sentence } from './sentence.ts';
import { namesFrom, useKnown } from './use-known.ts';

const pauseMs = 500;
const nothing: RuleGroup = { match: 'all', of: [] };

/** Makes or changes a segment, and says meanwhile how many it finds. */
export function SegmentDialog({ segment, onClose }: { segment: Segment | null; onClose: () => void }) {
  const known = useKnown();
  const form = useForm<{ name: string; rule: RuleGroup }>({
    initial: { name: segment?.name ?? '', rule: segment?.rule ?? nothing },
    checks: { name: (name) => (name.trim() === '' ? 'Give it a name.' : undefined) },
    send: async ({ name, rule }) => {
      const body = { name, rule: rule as Rule };
      if (segment === null) await call('POST /segments', { body });
      else await call('PATCH /segments/:id', { params: { id: segment.id }, body });
      void queries.invalidateQueries({ queryKey: ['segments'] });
      didIt({ text: `${name} is saved.` });
      onClose();
    },
  });
  const { rule } = form.values;
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={segment === null ? 'New segment' : segment.name}
      about={sentence(rule, namesFrom(known))}
    >
      <form {...form.props} className="keeping-form">
        <Field label="Name" error={form.wrong['name']}>
          <TextInput value={form.values.name} onChange={(event) => form.set('name', event.target.value)} data-first />
        </Field>
        <RuleEditor group={rule} known={known} onChange={(next) => form.set('rule', next)} />
        <Preview rule={rule} />
        {(form.whole ?? form.wrong['rule']) !== undefined && <p role="alert">{form.whole ?? form.wrong['rule']}</p>}
        <div className="row wrap">
          <Button type="submit" kind="main" busy={form.busy}>
            Save
          </Button>
          <Button kind="bare" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** How many a rule finds, and some of them, half a second after it was last changed. */
function Preview({ rule }: { rule: RuleGroup }) {
  const settled = useSettled(rule);
  const { data, error } = useQuery({
    queryKey: ['segment preview', settled],
    queryFn: ({ signal }) => call('POST /segments/preview', { body: { rule: settled as Rule }, signal }),
    placeholderData: (before) => before,
  });
  if (error !== null) return <p role="alert">{wordsFor(error)}</p>;
  if (data === undefined) return <p className="second">Counting …</p>;
  return (
    <div role="status">
      <p>
        <b>{peopleWords(data.people)}</b>
      </p>
      <p className="second small">
        {data.sample
          .map(({ name, identities }) => contactTitle({ name, email: identities[0]?.value ?? null }))
          .join(', ')}
      </p>
    </div>
  );
}

export function peopleWords(people: number | null): string {
  if (people === null) return 'This takes long; it is counted in the background once it is saved.';
  return people === 1 ? '1 customer' : `${people.toLocaleString('en-IE')} customers`;
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
