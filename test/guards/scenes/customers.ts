import type { Person } from '#test/support/house.ts';

/** What is known of a customer besides their conversations. */
export interface CustomerScene {
  readonly companyId: string;
  readonly fieldId: string;
  readonly fieldName: string;
  readonly contactNoteId: string;
}

/** A company, a field of people and one of companies with a value each, a consent, an order and a note. */
export async function addCustomer(owner: Person, contactId: string): Promise<CustomerScene> {
  const made = async (method: string, path: string, body: unknown): Promise<string> => {
    const answer = await owner.call(method, path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return String(answer.body['id']);
  };
  const at = `/contacts/${contactId}`;
  const companyId = await made('POST', '/companies', { name: 'Lark', domains: ['lark.example'] });
  const fieldId = await made('POST', '/fields', { about: 'person', name: 'beans', label: 'Beans', type: 'text' });
  await made('POST', '/fields', { about: 'company', name: 'tier', label: 'Tier', type: 'text' });
  await made('PUT', `${at}/fields/beans`, { value: 'Kenya' });
  await made('PUT', `/companies/${companyId}/fields/tier`, { value: 'silver' });
  await made('PUT', `${at}/identities`, { kind: 'email', value: 'maya.second@example.test' });
  const consent = { purpose: 'news', means: 'mail', given: true, how: 'Ticked at the till' };
  await made('POST', `${at}/consents`, consent);
  const order = { id: 'order-1', what: 'order', name: 'order_placed', at: '2026-01-01T10:00:00Z' };
  await made('POST', `${at}/events`, order);
  const contactNoteId = await made('POST', `${at}/notes`, { text: 'Likes Kenya.' });
  return { companyId, fieldId, fieldName: 'beans', contactNoteId };
}
