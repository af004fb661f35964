import { allPermissions, permissions } from '#contract/permissions.ts';
import type { Permission } from '#contract/permissions.ts';
import { can } from '../../../app/session.tsx';
import { Button, Checkbox, Icon } from '../../../ui/index.ts';
import './Scopes.css';

export interface ScopesProps {
  chosen: readonly Permission[];
  onChange: (chosen: readonly Permission[]) => void;
  error: string | undefined;
}

const bringsMessages: readonly Permission[] = ['conversations.receive'];
const readsOnly: readonly Permission[] = [
  'conversations.read',
  'conversations.readAll',
  'contacts.read',
  'people.read',
];

/** What a key may do, in plain words. Only what the one who makes it may do as well. */
export function Scopes({ chosen, onChange, error }: ScopesProps) {
  const toggle = (scope: Permission, on: boolean) => {
    const others = chosen.filter((each) => each !== scope);
    onChange(on ? [...others, scope] : others);
  };
  return (
    <fieldset className="scopes" aria-describedby={error === undefined ? undefined : 'scopes-wrong'}>
      <legend className="field-label">What it may do</legend>
      <div className="row wrap">
        <Button kind="link" size="small" onClick={() => onChange(bringsMessages)}>
          Bring messages in
        </Button>
        <Button kind="link" size="small" onClick={() => onChange(readsOnly)}>
          Read only
        </Button>
        <Button kind="link" size="small" onClick={() => onChange(allPermissions.filter(can))}>
          Everything
        </Button>
      </div>
      <div className="scopes-list">
        {allPermissions.filter(can).map((scope, index) => (
          <Checkbox
            key={scope}
            label={permissions[scope]}
            checked={chosen.includes(scope)}
            onChange={(on) => toggle(scope, on)}
            aria-invalid={error !== undefined && index === 0 ? true : undefined}
          />
        ))}
      </div>
      {error !== undefined && (
        <span className="hint-line bad" id="scopes-wrong">
          <Icon name="warn" />
          {error}
        </span>
      )}
    </fieldset>
  );
}
