import type { Company } from '#contract/companies.ts';
import { didIt } from '../../../app/did-it.ts';
import { Dialog } from '../../../ui/index.ts';
import { CompanyForm } from './CompanyForm.tsx';

/** Makes a company, or changes one in the list; null is a new one. */
export function CompanyDialog({ company, onClose }: { company: Company | null; onClose: () => void }) {
  const done = ({ name }: Company) => {
    didIt({ text: company === null ? `${name} is there now.` : `${name} is changed.` });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={company === null ? 'New company' : `Change ${company.name}`}
    >
      <CompanyForm company={company} onDone={done} onLeave={onClose} />
    </Dialog>
  );
}
