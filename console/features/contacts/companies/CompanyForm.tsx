import type { Company } from '#contract/companies.ts';
import { call } from '../../../app/client.ts';
import { needed } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { queries } from '../../../app/queries.ts';
import { Button } from '../../../ui/index.ts';

/** Changes a company's name and the domains of its mail. */
export function CompanyForm({ company, onDone }: { company: Company; onDone: () => void }) {
  const form = useForm({
    initial: { name: company.name, domains: company.domains.join(', ') },
    checks: { name: needed('Write a name.') },
    async send({ name, domains }) {
      const body = { name, domains: domains.split(/[\s,;]+/).filter((one) => one !== '') };
      const changed = await call('PATCH /companies/:id', { params: { id: company.id }, body });
      queries.setQueryData(['company', company.id], changed);
      void queries.invalidateQueries({ queryKey: ['companies'] });
      onDone();
    },
  });
  return (
    <form className="card-form" {...form.props}>
      <TextField form={form} name="name" label="Name" maxLength={200} data-first />
      <TextField
        form={form}
        name="domains"
        label="Mail domains"
        hint="Several with commas. Whoever writes from one of them joins the company."
      />
      <FormEnd form={form} label="Save">
        <Button onClick={onDone}>Cancel</Button>
      </FormEnd>
    </form>
  );
}
