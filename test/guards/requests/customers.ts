import { newId } from '#server/platform/id.ts';
import type { Scene } from '../scene.ts';

const contact = (scene: Scene) => ({ params: { id: scene.contactId } });
const company = (scene: Scene) => ({ params: { id: scene.companyId } });
const own = () => `own_${newId().slice(-8).replaceAll('-', '')}`;
const order = () => ({
  id: `order-${newId()}`, // the sender’s own, of nobody here
  name: 'order_placed',
  at: '2026-03-02T10:00:00Z',
  title: 'Order 4711',
  what: 'order' as const,
});
const amount = { minor: 4990, currency: 'EUR' };

/** What the person needs: fields, companies, consent, events, the timeline. */
export const customerRequests = {
  'GET /contacts': () => ({ query: { q: 'Maya' } }),
  'GET /contacts/:id': (scene: Scene) => ({ params: { id: scene.contactId } }),
  'PATCH /contacts/:id': (scene: Scene) => ({ params: { id: scene.contactId }, body: { notes: 'Likes Kenya.' } }),
  'POST /contacts': (scene: Scene) => ({
    body: {
      ...{ name: 'Ada Byron', calledAs: 'Ada', language: 'en', timeZone: 'Europe/London', companyId: scene.companyId },
      identities: [{ kind: 'email' as const, value: `ada-${newId().slice(-8)}@lark.example` }],
      fields: [{ name: scene.fieldName, value: 'Kenya' }],
    },
  }),
  'PUT /contacts/:id/identities': (scene: Scene) => ({
    ...contact(scene),
    body: { kind: 'phone' as const, value: '+353 1 555 0100', main: true },
  }),
  'DELETE /contacts/:id/identities': (scene: Scene) => ({
    ...contact(scene),
    query: { kind: 'email' as const, value: 'maya.second@example.test' },
  }),
  'PUT /contacts/:id/fields/:name': (scene: Scene) => ({
    params: { id: scene.contactId, name: scene.fieldName },
    body: { value: 'Kenya' },
  }),
  'DELETE /contacts/:id/fields/:name': (scene: Scene) => ({ params: { id: scene.contactId, name: scene.fieldName } }),
  'GET /contacts/:id/consents': (scene: Scene) => ({ ...contact(scene), query: {} }),
  'POST /contacts/:id/consents': (scene: Scene) => ({
    ...contact(scene),
    body: { purpose: 'surveys' as const, means: 'mail' as const, given: true, how: 'Asked at the end of a chat' },
  }),
  'POST /contacts/:id/events': (scene: Scene) => ({ ...contact(scene), body: { ...order(), amount } }),
  'POST /events': () => ({ body: { externalId: 'customer-1', ...order(), amount } }),
  'GET /contacts/:id/timeline': (scene: Scene) => ({ ...contact(scene), query: { limit: 10 } }),
  'GET /contacts/:id/expectations': contact,
  'POST /contacts/:id/notes': (scene: Scene) => ({
    ...contact(scene),
    body: { text: 'Prefers to be called after five.' },
  }),
  'DELETE /contact-notes/:id': (scene: Scene) => ({ params: { id: scene.contactNoteId } }),
  'GET /fields': () => ({}),
  'POST /fields': () => ({
    body: {
      about: 'person' as const,
      name: own(),
      label: 'Grind',
      type: 'choice' as const,
      choices: ['fine', 'coarse'],
    },
  }),
  'PATCH /fields/:id': (scene: Scene) => ({
    params: { id: scene.fieldId },
    body: { label: 'Likes', hint: 'Their beans' },
  }),
  'DELETE /fields/:id': (scene: Scene) => ({ params: { id: scene.fieldId } }),
  'GET /companies': () => ({ query: { q: 'Lark' } }),
  'POST /companies': () => ({ body: { name: 'Lark & Kettle', domains: [`${own().replace('_', '-')}.example`] } }),
  'GET /companies/:id': company,
  'PATCH /companies/:id': (scene: Scene) => ({ ...company(scene), body: { name: 'Lark', domains: ['lark.example'] } }),
  'DELETE /companies/:id': company,
  'PUT /companies/:id/fields/:name': (scene: Scene) => ({
    params: { id: scene.companyId, name: 'tier' },
    body: { value: 'gold' },
  }),
  'DELETE /companies/:id/fields/:name': (scene: Scene) => ({ params: { id: scene.companyId, name: 'tier' } }),
};
