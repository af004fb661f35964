import { useEntity } from '../../../app/store.ts';
import { Face } from '../../../ui/index.ts';

/** With whom a conversation is; a colleague who is not known here stays unsaid. */
export function Owner({ id }: { id: string | null }) {
  const name = useEntity('agent', id)?.name;
  if (id === null) return <span className="conv-nobody">nobody</span>;
  return name === undefined ? null : <Face name={name} ours size="small" label={`with ${name}`} />;
}
