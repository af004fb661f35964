import { companyHandlers, contactHandlers, fieldHandlers } from '#server/modules/contacts/index.ts';
import { addReward, draft, publish } from '#server/modules/loyalty/index.ts';
import { goodwillBudgetHandlers, goodwillSettings } from '#server/modules/goodwill/index.ts';
import { makeTopic, proposeTopics } from '#server/modules/resolution/index.ts';
import { beginSurvey, editSurvey, publishSurvey, setRule } from '#server/modules/surveys/index.ts';
import type { Design } from '#contract/programme-design.ts';
import type { Acting } from './acting.ts';
import { card, companies, fields, thanks } from './cast/index.ts';
import { friendsAddress } from './friends.ts';
import type { Stage } from './stage.ts';

/** What is there before the first customer writes. */
export interface Founded {
  readonly programmeId: string;
  readonly rewardId: string;
  /** The survey that asks whether they recommend the shop. */
  readonly relationId: string;
}

const hour = 60;

/** What a lead arranges at the beginning: topics, fields, companies, surveys, thanks for friends and the stamp card. */
export async function found(as: Acting, stage: Stage): Promise<Founded> {
  for (const { examples, ...topic } of (await proposeTopics(as)).items)
    await makeTopic(as, { ...topic, examples: examples.map((text) => ({ text })) });
  for (const { choices, ...field } of fields)
    await fieldHandlers['POST /fields'](as, { ...nothing, body: { ...field, choices: [...choices] } });
  await foundCompanies(as, stage);
  const survey = await beginSurvey(as, 'How was it?', 'csat');
  await publishSurvey(as, survey.id);
  await setRule(as, stage.inboxes.chat.id, { surveyId: survey.id, delayMinutes: hour, share: 1 });
  const relationId = await foundRelation(as);
  const settings = { ...(await goodwillSettings(as.tx)), referral: { on: true, ...thanks, address: friendsAddress } };
  await goodwillBudgetHandlers['PUT /goodwill/settings'](as, { ...nothing, body: settings });
  return { ...(await foundCard(as)), relationId };
}

/** Asked of some each night, and of nobody more than once in a quarter. */
async function foundRelation(as: Acting): Promise<string> {
  const { id } = await beginSurvey(as, 'Would you recommend us?', 'nps');
  await editSurvey(as, id, { rhythm: { share: 0.5, everyDays: 90, withinDays: 90 } });
  await publishSurvey(as, id);
  return id;
}

const nothing = { params: undefined, query: undefined };

async function foundCompanies(as: Acting, stage: Stage): Promise<void> {
  for (const { name, domains, people, fields: held } of companies) {
    const { id } = await companyHandlers['POST /companies'](as, { ...nothing, body: { name, domains: [...domains] } });
    for (const [field, value] of Object.entries(held)) {
      const body = { value, givenByCustomer: false };
      await companyHandlers['PUT /companies/:id/fields/:name'](as, {
        params: { id, name: field },
        query: undefined,
        body,
      });
    }
    for (const customer of people) {
      const contact = await stage.contactOf(as, customer);
      await contactHandlers['PATCH /contacts/:id'](as, {
        params: { id: contact },
        query: undefined,
        body: { companyId: id },
      });
    }
  }
}

async function foundCard(as: Acting): Promise<Pick<Founded, 'programmeId' | 'rewardId'>> {
  const design: Design = structuredClone(card.design) as unknown as Design;
  const { id } = await draft(as, { name: card.name, unit: 'stamps', design });
  await publish(as, id);
  const reward = await addReward(as, id, { ...card.reward, stock: null, by: 'made', address: null, active: true });
  return { programmeId: id, rewardId: reward.id };
}
