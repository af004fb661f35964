import type { Reward } from '#contract/rewards.ts';
import { call } from '../../../app/client.ts';
import { didIt } from '../../../app/did-it.ts';
import { FormEnd } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { Dialog, Field, Textarea } from '../../../ui/index.ts';
import { forget } from '../loyalty.ts';
import { figure } from '../words.ts';

/** Brings in codes that were made elsewhere. */
export function CodesDialog({ reward, onClose }: { reward: Reward; onClose: () => void }) {
  const split = (text: string) => text.split(/[\s,;]+/).filter((code) => code !== '');
  const form = useForm({
    initial: { codes: '' },
    checks: {
      codes: (text) => {
        const codes = split(text);
        if (codes.length === 0) return 'Paste codes, one on each line.';
        if (codes.length > 5000) return 'At most 5,000 at a time.';
        return codes.some((code) => code.length < 3 || code.length > 100) ? 'A code has 3 to 100 signs.' : undefined;
      },
    },
    send: async ({ codes }) => {
      const { added, known } = await call('POST /rewards/:id/codes', {
        params: { id: reward.id },
        body: { codes: split(codes) },
      });
      forget('rewards');
      onClose();
      didIt({
        text: `${figure(added)} ${added === 1 ? 'code is' : 'codes are'} in.${known > 0 ? ` ${figure(known)} ${known === 1 ? 'was' : 'were'} there already.` : ''}`,
      });
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Codes for ${reward.name}`}
      about="Each is given once. Nobody sees them here again."
    >
      <form {...form.props} className="form" aria-label="Codes">
        <Field label="Codes" error={form.wrong['codes']} hint="One on each line">
          <Textarea rows={8} value={form.values.codes} onChange={(event) => form.set('codes', event.target.value)} />
        </Field>
        <FormEnd form={form} label="Bring them in" only />
      </form>
    </Dialog>
  );
}
