import type { ColumnTarget } from '#contract/contact-files.ts';
import type { Field } from '#contract/fields.ts';
import { Select } from '../../../ui/index.ts';
import { aboutOf, aboutOptions, momentOptions, nextAbout } from './consent-target.ts';
import { targetsWith } from './targets.ts';

interface Props {
  header: string;
  fields: readonly Field[];
  /** What this column holds, and what all of them do. */
  target: ColumnTarget;
  columns: readonly ColumnTarget[];
  onChange: (target: ColumnTarget) => void;
}

/** What one column holds; of a consent also to what, and of a date to which consent it belongs. */
export function HoldsCell({ header, fields, target, columns, onChange }: Props) {
  const about = aboutOf(target);
  const isMoment = target.startsWith('consent_at');
  return (
    <span className="holds">
      <Select
        aria-label={`What “${header}” holds`}
        options={targetsWith(fields)}
        value={about !== null ? 'consent' : isMoment ? 'consent_at' : target}
        onChange={(next) => onChange(next === 'consent' ? `consent:${nextAbout(columns)}` : next)}
      />
      {about !== null && (
        <Select
          aria-label={`What “${header}” allows`}
          options={aboutOptions}
          value={about}
          onChange={(next) => onChange(`consent:${next}`)}
        />
      )}
      {isMoment && (
        <Select
          aria-label={`Which consent the date in “${header}” belongs to`}
          options={momentOptions(columns)}
          value={target}
          onChange={onChange}
        />
      )}
    </span>
  );
}
