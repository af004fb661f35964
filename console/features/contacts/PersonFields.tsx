import type { Contact } from '#contract/contacts.ts';
import { Fields } from './fields/FieldsCard.tsx';
import { savePersonsField } from './save-field.ts';
import { useFields } from './use-fields.ts';

/** What the house knows of them, and what would be good to know next. */
export function PersonFields({ contact }: { contact: Contact }) {
  const { fields } = useFields('person');
  if (fields.length === 0) return null;
  const unknown = fields.filter(({ name }) => !contact.fields.some((one) => one.name === name));
  const [next] = unknown;
  return (
    <section className="person-block" aria-label="What we know">
      <h3>What we know</h3>
      <Fields about="person" values={contact.fields} save={savePersonsField(contact.id)} />
      {next !== undefined && (
        <p className="quiet small">
          Good to know next: {next.label}.{next.hint !== '' && ` ${next.hint}`}
        </p>
      )}
    </section>
  );
}
