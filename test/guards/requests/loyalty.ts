import { newId } from '#server/platform/id.ts';
import type { LoyaltyScene } from '../scenes/loyalty.ts';
import { design } from '../scenes/loyalty.ts';

type Given = LoyaltyScene & { readonly contactId: string };
const programme = (scene: Given) => ({ params: { id: scene.programmeId } });
const member = (scene: Given) => ({ params: { id: scene.contactId, programmeId: scene.programmeId } });
const reward = (scene: Given) => ({ params: { id: scene.rewardId } });
const redemption = (scene: Given) => ({ params: { id: scene.redemptionId } });
const arms = () =>
  [
    { name: 'Without', required: 10, endowed: 0 },
    { name: 'With', required: 8, endowed: 2 },
  ] as const;

/** One good request per route of loyalty. */
export const loyaltyRequests = {
  'GET /ledger': () => ({}),
  'POST /ledger/check': () => ({ body: {} }),
  'GET /programmes': () => ({}),
  'GET /programmes/:id': programme,
  'POST /programmes': () => ({ body: { name: 'Ten', unit: 'points' as const, design: pure() } }),
  'PATCH /programmes/:id': (scene: Given) => ({ ...programme(scene), body: { name: 'Eleven' } }),
  'POST /programmes/:id/publication': programme,
  'PUT /programmes/:id/status': (scene: Given) => ({ ...programme(scene), body: { status: 'paused' as const } }),
  'POST /programmes/:id/replay': (scene: Given) => ({ ...programme(scene), body: { days: 30 } }),
  'GET /programmes/:id/liability': programme,
  'GET /programmes/:id/members': (scene: Given) => ({ ...programme(scene), query: {} }),
  'DELETE /programmes/:id': (scene: Given) => ({ params: { id: scene.draftProgrammeId } }),
  'GET /contacts/:id/memberships': (scene: Given) => ({ params: { id: scene.contactId } }),
  'PUT /contacts/:id/memberships/:programmeId': member,
  'DELETE /contacts/:id/memberships/:programmeId': member,
  'GET /contacts/:id/memberships/:programmeId/entries': (scene: Given) => ({ ...member(scene), query: {} }),
  'POST /contacts/:id/memberships/:programmeId/entries': (scene: Given) => ({
    ...member(scene),
    body: { id: newId(), steps: 1, why: 'A kind word' },
  }),
  'POST /contacts/:id/redemptions': (scene: Given) => ({
    params: { id: scene.contactId },
    body: { id: newId(), rewardId: scene.rewardId, programmeId: scene.programmeId },
  }),
  'DELETE /redemptions/:id': redemption,
  'POST /contacts/:id/loyalty-link': (scene: Given) => ({ params: { id: scene.contactId } }),
  'GET /widget/cards': () => ({}),
  'PUT /widget/cards/:id': programme,
  'DELETE /widget/cards/:id': (scene: Given) => ({ params: { id: scene.otherProgrammeId } }),
  'GET /widget/cards/:id/entries': (scene: Given) => ({ ...programme(scene), query: {} }),
  'PUT /widget/cards/:id/reminders': (scene: Given) => ({ ...programme(scene), body: { wanted: true } }),
  'POST /widget/redemptions': (scene: Given) => ({
    body: { id: newId(), rewardId: scene.rewardId, programmeId: scene.programmeId },
  }),
  'GET /programmes/:id/rewards': programme,
  'POST /programmes/:id/rewards': (scene: Given) => ({ ...programme(scene), body: { name: 'A cup', cost: 3 } }),
  'PUT /rewards/:id': (scene: Given) => ({ ...reward(scene), body: { name: 'A bag', cost: 2, by: 'hand' as const } }),
  'POST /rewards/:id/codes': (scene: Given) => ({
    params: { id: scene.codesRewardId },
    body: { codes: [`CODE-${newId().slice(-8)}`] },
  }),
  'DELETE /rewards/:id': reward,
  'GET /redemptions': () => ({}),
  'POST /redemptions/:id/fulfilment': redemption,
  'GET /programmes/:id/experiments': programme,
  'POST /programmes/:id/experiments': (scene: Given) => ({
    params: { id: scene.otherProgrammeId },
    body: {
      name: 'Another',
      arms: [...arms()] as [ReturnType<typeof arms>[0], ReturnType<typeof arms>[1]],
      expected: [0.2, 0.4] as [number, number],
    },
  }),
  'POST /experiments/:id/end': (scene: Given) => ({ params: { id: scene.experimentId } }),
  'POST /experiment-plans': (scene: Given) => ({
    body: { programmeId: scene.programmeId, expected: [0.2, 0.4] as [number, number] },
  }),
};

const pure = () => {
  const { card, rules } = design();
  return {
    card,
    rules: rules.map((rule) => ({
      ...rule,
      on: { what: 'order' as const },
      gives: { how: 'each' as const, steps: 1 },
    })),
  };
};
