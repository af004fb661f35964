import type { Team } from '#contract/people.ts';
import { call } from '../../../app/client.ts';
import { didIt } from '../../../app/did-it.ts';
import { needed } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { upsert, useEntities } from '../../../app/store.ts';
import { Checkbox, Dialog } from '../../../ui/index.ts';

/** Makes a team, or changes its name and who is in it. */
export function TeamDialog({ team, onClose }: { team: Team | undefined; onClose: () => void }) {
  const initial: { name: string; memberIds: readonly string[] } = {
    name: team?.name ?? '',
    memberIds: team?.memberIds ?? [],
  };
  const form = useForm({
    initial,
    checks: { name: needed('Write a name for the team.') },
    send: async ({ name, memberIds }) => {
      const body = { name, memberIds: [...memberIds] };
      upsert(
        await (team === undefined
          ? call('POST /teams', { body })
          : call('PUT /teams/:id', { params: { id: team.id }, body })),
      );
      didIt({ text: team === undefined ? `${name} is there now.` : `${name} is changed.` });
      onClose();
    },
  });
  const choose = (id: string, chosen: boolean) => {
    const others = form.values.memberIds.filter((each) => each !== id);
    form.set('memberIds', chosen ? [...others, id] : others);
  };
  return (
    <Dialog open onOpenChange={onClose} title={team === undefined ? 'New team' : `Change ${team.name}`}>
      <form {...form.props} className="form" aria-label="Team">
        <TextField form={form} name="name" label="Name" autoComplete="off" />
        <Members chosen={form.values.memberIds} onChoose={choose} />
        <FormEnd form={form} label={team === undefined ? 'Make the team' : 'Save'} only={team === undefined} />
      </form>
    </Dialog>
  );
}

function Members({ chosen, onChoose }: { chosen: readonly string[]; onChoose: (id: string, chosen: boolean) => void }) {
  const agents = useEntities('agent', (agent) => agent.active || chosen.includes(agent.id));
  return (
    <fieldset className="members">
      <legend className="field-label">Who is in it</legend>
      {agents.map((agent) => (
        <Checkbox
          key={agent.id}
          label={agent.name}
          checked={chosen.includes(agent.id)}
          onChange={(on) => onChoose(agent.id, on)}
        />
      ))}
    </fieldset>
  );
}
