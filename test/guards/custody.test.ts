import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '#test/support/house.ts';
import { openRows, type Rows } from './rows.ts';

/** Whatever is kept about customers lies in somebody's custody, so that erasing, handing out and merging reach it. */
let house: House;
let rows: Rows;

beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
});
afterAll(async () => {
  await rows.close();
  await house.close();
});

/** In whose custody a table lies. Whoever adds a table puts it here, or below with a reason. */
const kept: Readonly<Record<string, readonly string[]>> = {
  customer: ['contacts', 'identities', 'field_values', 'consents', 'happenings'],
  keeping: ['merges', 'likenesses', 'privacy_requests'],
  conversations: [
    'conversations',
    'episodes',
    'subjects',
    'messages',
    'drafts',
    'later_replies',
    'mentions',
    'seen',
    'team_stays',
    'dismissed_hints',
  ],
  promises: ['promises'],
  experience: ['readings', 'moods', 'corrections', 'moments', 'moment_corrections', 'balances', 'recoveries'],
  files: ['attachments', 'blobs', 'blob_pieces'],
  ledger: ['ledger_accounts', 'transfers', 'lots', 'lot_uses'],
  resolution: ['episode_facts', 'episode_topics', 'topic_examples'],
  surveys: ['survey_invitations', 'survey_answers', 'follow_ups', 'survey_notes'],
  mail: ['raw_mails', 'mails', 'reply_tokens', 'participants', 'outbox', 'mail_tombstones'],
  visits: ['visits'],
  goodwill: ['gestures', 'gesture_links', 'personal_touches', 'referral_codes', 'referrals', 'review_invitations'],
  loyalty: ['memberships', 'earnings', 'redemptions', 'reward_codes', 'loyalty_links', 'assignments'],
};

/** Tables that hold nothing of a customer, or whose traces an erasure takes out by itself. */
const others: Readonly<Record<string, string>> = {
  events: 'the journal: privacy/jobs.ts takes an erased customer out of it',
  repeats: 'first answers of three days: privacy/jobs.ts takes out what names the customer',
  balance_levels: 'how many people stood at each level, by day',
  report_effects: 'averages of groups',
  contact_files: 'files that go out, or whose rows were refused, are dropped with each erasure',
  contact_file_rows: 'hashes; why a row was refused is emptied with each erasure',
  ...reasons('people of the house', [
    'agents',
    'teams',
    'team_members',
    'sessions',
    'invitations',
    'login_failures',
    'colleague_figures',
    'colleague_figure_readers',
    'api_keys',
  ]),
  ...reasons('settings of the house', [
    'workspaces',
    'inboxes',
    'mail_accounts',
    'mail_consents',
    'fields',
    'companies',
    'company_domains',
    'segments',
    'topics',
    'survey_rules',
    'surveys',
    'survey_versions',
    'survey_changes',
    'report_schedules',
    'recovery_letters',
    'books',
    'goodwill_settings',
    'goodwill_budgets',
    'goodwill_allotments',
    'review_settings',
    'programmes',
    'programme_versions',
    'rewards',
    'reward_costs',
    'experiments',
  ]),
  ...reasons('counts and sums that say nothing of a person', [
    'adaptations',
    'reading_tallies',
    'topic_vectors',
    'topic_follow_ups',
    'survey_passes',
    'review_passes',
    'report_hours',
    'report_sums',
    'report_weeks',
    'report_dirty',
    'report_states',
    'ledger_checks',
    'house_totals',
  ]),
  ...reasons('how far the machinery is', ['follower_places', 'follower_reach', 'migrations', 'smtp_doors', 'workers']),
};
function reasons(why: string, tables: readonly string[]): Record<string, string> {
  return Object.fromEntries(tables.map((table) => [table, why]));
}

test('every table lies in a custody, or says why it need not', async () => {
  const named = [...Object.values(kept).flat(), ...Object.keys(others)];
  expect(
    named.filter((table, i) => named.indexOf(table) !== i),
    'named twice',
  ).toEqual([]);
  expect(
    (await rows.tables()).filter((table) => !named.includes(table)),
    'in nobody’s custody',
  ).toEqual([]);
});

test('every custody is there, under a name of its own', () => {
  const names = house.app.platform.custodies.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(Object.keys(kept)));
});

test('a table that names a customer needs a custody, not a reason', async () => {
  const { rows: found } = await rows.client.query<{ name: string }>(
    `select distinct table_name as name from information_schema.columns
     where table_schema = 'public' and column_name in ('contact_id', 'kept_id', 'one_id', 'subject_id')`,
  );
  const excused = found.map(({ name }) => name).filter((name) => name in others && !['events'].includes(name));
  expect(excused).toEqual([]);
});

test('what points to a customer goes with them or moves away first', async () => {
  const { rows: found } = await rows.client.query<{ name: string }>(
    `select conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = 'contacts'::regclass and confdeltype <> 'c'`,
  );
  expect(found.map(({ name }) => name)).toEqual(['conversations']); // moved by its custody, deleted by its custody
});
