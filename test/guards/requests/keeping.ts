import { newId } from '#server/platform/id.ts';
import type { Scene } from '../scene.ts';

const file = (scene: Scene) => ({ params: { id: scene.contactFileId } });
const plan = { columns: ['name', 'email'], known: 'fill' as const };
const rule = { match: 'all' as const, of: [{ about: 'language' as const, value: 'de' }] };
const contact = (scene: Scene) => ({ params: { id: scene.contactId } });
const both = (scene: Scene) => ({ params: { id: scene.contactId, otherId: scene.twinId } });

/** What keeping customers in order needs: who is one person, files, segments, and what people may ask of us. */
export const keepingRequests = {
  'GET /likenesses': () => ({ query: {} }),
  'GET /contacts/:id/alike': contact,
  'PUT /contacts/:id/strangers/:otherId': both,
  'GET /contacts/:id/comparison/:otherId': both,
  'GET /contacts/:id/merges': contact,
  'POST /contacts/:id/merges': (scene: Scene) => ({
    params: { id: scene.twinId },
    body: { otherId: scene.mergeableId },
  }),
  'DELETE /merges/:id': (scene: Scene) => ({ params: { id: scene.mergeId } }),
  'GET /privacy-requests': () => ({ query: {} }),
  'POST /contacts/:id/copies': contact,
  'GET /privacy-requests/:id/link': (scene: Scene) => ({ params: { id: scene.copyId } }),
  'GET /contact-files': () => ({ query: {} }),
  'GET /contact-files/:id': file,
  'DELETE /contact-files/:id': (scene: Scene) => ({ params: { id: scene.spareContactFileId } }),
  'GET /contact-files/:id/reading': file,
  'POST /contact-files': () => ({
    query: { name: 'customers.csv' },
    body: new TextEncoder().encode('Name,Email\nAda,ada@lark.example\n'),
  }),
  'POST /contact-files/:id/trial': (scene: Scene) => ({ ...file(scene), body: plan }),
  'POST /contact-files/:id/work': (scene: Scene) => ({ ...file(scene), body: plan }),
  'DELETE /contact-files/:id/work': file,
  'GET /contact-files/:id/link': (scene: Scene) => ({ params: { id: scene.writtenFileId } }),
  'POST /contact-exports': (scene: Scene) => ({ body: { segmentId: scene.segmentId, companyId: scene.companyId } }),
  'GET /segments': () => ({}),
  'POST /segments': () => ({ body: { name: `Segment ${newId().slice(-8)}`, rule } }),
  'PATCH /segments/:id': (scene: Scene) => ({ params: { id: scene.segmentId }, body: { rule } }),
  'DELETE /segments/:id': (scene: Scene) => ({ params: { id: scene.spareSegmentId } }),
  'GET /segments/:id/people': (scene: Scene) => ({ params: { id: scene.segmentId }, query: { limit: 5 } }),
  'POST /segments/preview': () => ({ body: { rule } }),
  'DELETE /contacts/:id': (scene: Scene) => ({ params: { id: scene.erasableId } }),
};
