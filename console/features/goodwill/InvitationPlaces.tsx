import type { ReviewSettings } from '#contract/review-invitations.ts';
import { Button, Field, TextInput } from '../../ui/index.ts';

type Places = ReviewSettings['places'];
interface InvitationPlacesProps {
  places: Places;
  error: (name: string) => string | undefined;
  onChange: (places: Places) => void;
}
const most = 5;

/** Sites where customers can tell others what it was like; each becomes a button. */
export function InvitationPlaces({ places, error, onChange }: InvitationPlacesProps) {
  const change = (at: number, to: Partial<Places[number]>) =>
    onChange(places.map((place, i) => (i === at ? { ...place, ...to } : place)));
  return (
    <div className="invitation-places">
      {places.length === 0 && (
        <p className="second">{error('places') ?? 'No place yet. Add the site where you collect reviews.'}</p>
      )}
      {places.map(({ name, address }, i) => (
        <div key={i} className="invitation-place">
          <Field label={`Name of place ${String(i + 1)}`} error={error(`place ${String(i)} name`)}>
            <TextInput maxLength={60} value={name} onChange={({ target }) => change(i, { name: target.value })} />
          </Field>
          <Field label={`Address of place ${String(i + 1)}`} error={error(`place ${String(i)} address`)}>
            <TextInput
              type="url"
              inputMode="url"
              maxLength={500}
              placeholder="https://"
              value={address}
              onChange={({ target }) => change(i, { address: target.value })}
            />
          </Field>
          <Button
            onClick={() => onChange(places.filter((_, at) => at !== i))}
            aria-label={`Take out place ${String(i + 1)}`}
          >
            Take out
          </Button>
        </div>
      ))}
      {places.length < most && (
        <div>
          <Button icon="plus" onClick={() => onChange([...places, { name: '', address: '' }])}>
            Add a place
          </Button>
        </div>
      )}
    </div>
  );
}
