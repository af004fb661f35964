import { statement } from '#server/platform/database/statement.ts';
import { newId } from '#server/platform/id.ts';
import type { House, Person } from '#test/support/house.ts';

export interface LoyaltyScene {
  readonly programmeId: string;
  readonly draftProgrammeId: string;
  /** Published, with nobody in it. */
  readonly otherProgrammeId: string;
  readonly rewardId: string;
  readonly codesRewardId: string;
  readonly redemptionId: string;
  readonly experimentId: string;
}

export const design = () => ({
  card: {
    ...{ required: 8, endowed: 2, reason: 'For the bags you bought before', reward: 'A free bag' },
    step: { one: 'bag', many: 'bags' },
    expiresAfterDays: 365,
  },
  rules: [{ id: newId(), name: 'A bag bought', on: { what: 'order' }, gives: { how: 'each', steps: 1 } }],
});

/** A programme with a member who earned and redeemed, an experiment, and a draft. */
export async function addLoyalty(house: House, owner: Person, contactId: string): Promise<LoyaltyScene> {
  const make = async (path: string, body: unknown): Promise<string> => {
    const answer = await owner.call('POST', path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return String(answer.body['id']);
  };
  const programmeId = await make('/programmes', { name: 'Ten bags', unit: 'stamps', design: design() });
  await owner.call('POST', `/programmes/${programmeId}/publication`);
  const reward = { name: 'A free bag', about: 'Any 250 g', cost: 2, by: 'hand' };
  const rewardId = await make(`/programmes/${programmeId}/rewards`, reward);
  const codesRewardId = await make(`/programmes/${programmeId}/rewards`, { ...reward, name: 'A filter', by: 'codes' });
  await owner.call('POST', `/rewards/${codesRewardId}/codes`, { codes: ['CODE-1', 'CODE-2'] });
  const arm = { name: 'Without', required: 10, endowed: 0 };
  const experimentId = await make(`/programmes/${programmeId}/experiments`, {
    ...{ name: 'A head start', arms: [arm, { ...arm, name: 'With', required: 8, endowed: 2 }], expected: [0.2, 0.5] },
  });
  await owner.call('PUT', `/contacts/${contactId}/memberships/${programmeId}`);
  const steps = { id: newId(), steps: 5, why: 'Welcome' };
  await owner.call('POST', `/contacts/${contactId}/memberships/${programmeId}/entries`, steps);
  const order = { id: 'o-1', what: 'order', name: 'order_placed', at: new Date().toISOString() };
  await owner.call('POST', `/contacts/${contactId}/events`, order);
  await house.catchUp();
  const redemptionId = newId();
  await owner.call('POST', `/contacts/${contactId}/redemptions`, { id: redemptionId, rewardId, programmeId });
  await owner.call('POST', `/contacts/${contactId}/loyalty-link`);
  const otherProgrammeId = await make('/programmes', { name: 'Five bags', unit: 'stamps', design: design() });
  await owner.call('POST', `/programmes/${otherProgrammeId}/publication`);
  await owner.call('PUT', `/contacts/${contactId}/memberships/${otherProgrammeId}`);
  await prove(house, owner.workspaceId, contactId);
  const draftProgrammeId = await make('/programmes', { name: 'Twelve bags', unit: 'stamps', design: design() });
  return { programmeId, draftProgrammeId, otherProgrammeId, rewardId, codesRewardId, redemptionId, experimentId };
}

const provenVisits = statement<readonly [contactId: string], never>(
  'scene.prove_visits',
  'update visits set identified = true where workspace_id = $1 and contact_id = $2',
);
/** The chat of whoever has a card knows who they are. */
const prove = (house: House, workspaceId: string, contactId: string): Promise<unknown> =>
  house.app.platform.takeTurn(workspaceId, (turn) => provenVisits(turn.tx, contactId));
