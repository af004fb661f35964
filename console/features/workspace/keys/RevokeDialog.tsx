import type { ApiKey } from '#contract/workspace.ts';
import { call } from '../../../app/client.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { queries } from '../../../app/queries.ts';
import { Button, Dialog } from '../../../ui/index.ts';

export const apiKeysKey = ['api-keys'];

/** Asked beforehand, as a revoked key cannot be brought back. */
export function RevokeDialog({ apiKey, onClose }: { apiKey: ApiKey | undefined; onClose: () => void }) {
  const revoke = ({ id, name }: ApiKey) =>
    attempt(async () => {
      await call('DELETE /api-keys/:id', { params: { id } });
      await queries.invalidateQueries({ queryKey: apiKeysKey });
      onClose();
      didIt({ text: `${name} no longer works.` });
    });
  return (
    <Dialog
      open={apiKey !== undefined}
      onOpenChange={onClose}
      title={`Revoke ${apiKey?.name ?? ''}?`}
      footer={
        apiKey !== undefined && (
          <>
            <Button kind="bare" onClick={onClose}>
              Keep it
            </Button>
            <Button kind="main" onClick={() => revoke(apiKey)}>
              Revoke
            </Button>
          </>
        )
      }
    >
      <p>Whatever uses it stops at once. It cannot be brought back, a new one can be made.</p>
    </Dialog>
  );
}
