import { useEffect, useState } from 'react';
import { Select, TextInput } from '../../../ui/index.ts';
import { useFields } from '../use-fields.ts';
import { useSegments } from '../segments/use-segments.ts';
import type { CustomersSearch, Seen } from './place.ts';

/** The search begins when typing pauses. */
const pauseMs = 200;
const seenWords: readonly { value: Seen | ''; label: string }[] = [
  { value: '', label: 'Whenever they wrote' },
  { value: 'week', label: 'Wrote within a week' },
  { value: 'month', label: 'Wrote within a month' },
  { value: 'quiet', label: 'Quiet for three months' },
];

const orders: readonly { value: 'newest' | ''; label: string }[] = [
  { value: '', label: 'Wrote last, first' },
  { value: 'newest', label: 'Newest customer first' },
];

interface FiltersProps {
  search: CustomersSearch;
  onChange: (search: CustomersSearch) => void;
}

/** Words, when they wrote, a segment, a field of the house. */
export function Filters({ search, onChange }: FiltersProps) {
  const { fields } = useFields('person');
  const segments = useSegments().data?.items ?? [];
  const set = (change: { [K in keyof CustomersSearch]?: string | undefined }) => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== '');
    onChange(Object.fromEntries(next));
  };
  return (
    <div className="customer-filters" role="search" aria-label="Find customers">
      <Typed
        label="Name, address or number"
        className="customer-words"
        kept={search.q ?? ''}
        onPause={(q) => set({ q })}
        first
      />
      <Select
        aria-label="When they wrote"
        options={seenWords}
        value={search.seen ?? ''}
        onChange={(seen) => set({ seen })}
      />
      <Select aria-label="Order" options={orders} value={search.order ?? ''} onChange={(order) => set({ order })} />
      {(segments.length > 0 || search.segmentId !== undefined) && (
        <Select
          aria-label="Segment"
          options={[
            { value: '', label: 'Any segment' },
            ...segments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={search.segmentId ?? ''}
          onChange={(segmentId) => set({ segmentId })}
        />
      )}
      {fields.length > 0 && (
        <Select
          aria-label="A field of yours"
          options={[{ value: '', label: 'Any field' }, ...fields.map(({ name, label }) => ({ value: name, label }))]}
          value={search.field ?? ''}
          onChange={(field) => set({ field, value: undefined })}
        />
      )}
      {search.field !== undefined && (
        <Typed
          key={search.field}
          label="What it begins with"
          kept={search.value ?? ''}
          onPause={(value) => set({ value })}
        />
      )}
    </div>
  );
}

interface TypedProps {
  label: string;
  kept: string;
  onPause: (text: string) => void;
  className?: string;
  first?: boolean;
}

function Typed({ label, kept, onPause, className, first = false }: TypedProps) {
  const [typed, setTyped] = useState(kept);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === kept) return;
    const timer = setTimeout(() => onPause(wanted), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, kept, onPause]);
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      className={className}
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      {...(first && { 'data-first': true })}
    />
  );
}
