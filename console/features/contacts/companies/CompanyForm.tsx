import type { Company } from '#contract/companies.ts';
import { call } from '../../../app/client.ts';
import { needed } from '../../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../../app/forms/fields.tsx';
import { useForm } from '../../../app/forms/use-form.ts';
import { queries } from '../../../app/queries.ts';
import { Button } from '../../../ui/index.ts';
import { refreshCompany } from './move.ts';

interface CompanyFormProps {
  /** null makes a new one. */
  company: Company | null;
  onDone: (company: Company) => void;
  onLeave: () => void;
}

/** A company's name and the domains of its mail. */
export function CompanyForm({ company, onDone, onLeave }: CompanyFormProps) {
  const form = useForm({
    initial: { name: company?.name ?? '', domains: company?.domains.join(', ') ?? '' },
    checks: { name: needed('Write a name.') },
    async send({ name, domains }) {
      const body = { name, domains: domains.split(/[\s,;]+/).filter((one) => one !== '') };
      const saved =
        company === null
          ? await call('POST /companies', { body })
          : await call('PATCH /companies/:id', { params: { id: company.id }, body });
      queries.setQueryData(['company', saved.id], saved);
      refreshCompany(saved.id);
      onDone(saved);
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
      <FormEnd form={form} label={company === null ? 'Make the company' : 'Save'} only={company === null}>
        <Button onClick={onLeave}>Cancel</Button>
      </FormEnd>
    </form>
  );
}
