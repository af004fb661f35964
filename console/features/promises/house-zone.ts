import { useMe } from '../../app/session.tsx';
import { useEntity } from '../../app/store.ts';

/** The zone in which an inbox makes its promises: its hours', else the workspace's. */
export function useHouseZone(inboxId: string | undefined): string {
  const { workspace } = useMe();
  return useEntity('inbox', inboxId)?.hours.timeZone ?? workspace.timeZone;
}
