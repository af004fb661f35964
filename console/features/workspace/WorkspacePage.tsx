import type { Workspace } from '#contract/people.ts';
import { call } from '../../app/client.ts';
import { attempt, didIt } from '../../app/did-it.ts';
import { needed } from '../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../app/forms/fields.tsx';
import { useForm } from '../../app/forms/use-form.ts';
import { useCan, useMe } from '../../app/session.tsx';
import { SettingsPage } from '../../app/settings/SettingsPage.tsx';
import { upsert } from '../../app/store.ts';
import { TimeZoneField } from '../../app/TimeZoneField.tsx';
import { Card, Switch } from '../../ui/index.ts';
import { KeepingCard } from '../feelings/index.ts';
import { FiguresCard } from '../reports/index.ts';

/** The house itself: name, clock, and whether feelings are read. */
export function WorkspacePage() {
  const { workspace } = useMe();
  const may = useCan('workspace.manage');
  return (
    <SettingsPage
      title="Workspace"
      about={may ? 'What holds for everybody here.' : 'What holds for everybody here. An admin can change it.'}
    >
      <fieldset disabled={!may} className="settings-body">
        <Card title="Name and time">
          <NameForm workspace={workspace} />
        </Card>
        <Card title="Feelings">
          <Switch
            label="Read how customers feel"
            hint="On this machine only. Each customer can say no, and it never decides for you."
            on={workspace.readsFeelings}
            onChange={(on) => attempt(() => readFeelings(workspace, on))}
            disabled={!may}
          />
        </Card>
        <KeepingCard />
      </fieldset>
      <FiguresCard />
    </SettingsPage>
  );
}

function NameForm({ workspace: { name, timeZone } }: { workspace: Workspace }) {
  const form = useForm({
    initial: { name, timeZone },
    checks: { name: needed('Write the name that customers know you by.') },
    send: async (body) => {
      upsert(await call('PATCH /workspace', { body }));
      didIt({ text: 'Saved.' });
    },
  });
  return (
    <form {...form.props} className="form" aria-label="Name and time">
      <TextField form={form} name="name" label="Name" hint="Customers see this name." autoComplete="organization" />
      <TimeZoneField
        value={form.values.timeZone}
        onChange={(zone) => form.set('timeZone', zone)}
        error={form.wrong['timeZone']}
      />
      <FormEnd form={form} label="Save" />
    </form>
  );
}

async function readFeelings(workspace: Workspace, readsFeelings: boolean): Promise<void> {
  const set = async (on: boolean) => upsert(await call('PATCH /workspace', { body: { readsFeelings: on } }));
  upsert({ ...workspace, readsFeelings });
  try {
    await set(readsFeelings);
  } catch (problem) {
    upsert(workspace);
    throw problem;
  }
  const text = readsFeelings ? 'New messages are read for feeling.' : 'Messages are no longer read for feeling.';
  didIt({ text, undo: () => set(!readsFeelings) });
}
