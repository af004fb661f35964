import { expect, it } from 'vitest';
import type { Agent } from '#contract/people.ts';
import type { Inbox } from '#contract/workspace.ts';
import { filterItems } from '../ui/keys/filter.ts';
import { palettePlaces } from './palette-places.ts';
import type { Known } from './palette-places.ts';

// The console is typed for browsers; the file is read as text.
const fs = 'node:fs';
const { readFileSync } = (await import(fs)) as { readFileSync: (path: URL, encoding: 'utf8') => string };

const agent = (id: string, name: string, active = true): Agent => ({ id, name, active }) as Agent;
const known: Known = {
  can: () => true,
  meId: 'me',
  agents: [agent('me', 'Nora'), agent('theo', 'Theo'), agent('gone', 'Gus', false)],
  inboxes: [{ id: 'i', name: 'Chat' } as Inbox],
  topics: [{ id: 't', name: 'Late parcel' }],
};

function places(change: Partial<Known> = {}) {
  const went: string[] = [];
  const go =
    (name: string) =>
    (...where: readonly unknown[]) =>
      void went.push([name, ...where.map((each) => JSON.stringify(each))].join(' '));
  const ways = {
    ...{
      view: go('view'),
      mentions: go('mentions'),
      recovery: go('recovery'),
      goodwill: go('goodwill'),
      customers: go('customers'),
      reading: go('reading'),
      report: go('report'),
    },
    ...{ surveys: go('surveys'), loyalty: go('loyalty'), settings: go('settings'), inbox: go('inbox') },
  };
  const items = palettePlaces({ ...known, ...change }, ways);
  return { items, visit: (typed: string) => (filterItems(items, typed)[0]?.run(), went.at(-1)) };
}

it.each([
  ['snoozed', 'view "all" {"status":"snoozed"}'],
  ['unas', 'view "unassigned" {}'],
  ['with theo', 'view "all" {"assigneeId":"theo"}'],
  ['mentions', 'mentions'],
  ['recovery', 'recovery'],
  ['approve gestures', 'goodwill "/goodwill"'],
  ['personal touches', 'goodwill "/goodwill/touches"'],
  ['recommended', 'goodwill "/goodwill/referrals"'],
  ['all customers', 'customers "/customers"'],
  ['companies', 'customers "/customers/companies"'],
  ['duplicates', 'customers "/customers/alike"'],
  ['import', 'customers "/customers/files"'],
  ['segments', 'customers "/customers/segments"'],
  ['settings fields', 'settings "/settings/fields"'],
  ['about late', 'view "all" {"topicId":"t"}'],
  ['on a low', 'view "all" {"status":"any","feeling":"low"}'],
  ['how it reads', 'reading'],
  ['try a sentence', 'reading'],
  ['reader of', 'settings "/settings/reader"'],
  ['loyalty programmes', 'loyalty "/loyalty"'],
  ['hand out', 'loyalty "/loyalty/redemptions"'],
  ['settings keys', 'settings "/settings/keys"'],
  ['promise of service', 'report "promise"'],
  ['profile', 'settings "/settings/profile"'],
  ['chat', 'inbox "i"'],
])('“%s” leads to %s', (typed, where) => {
  expect(places().visit(typed)).toBe(where);
});

it('has every page of the settings that the router has', () => {
  const router = readFileSync(new URL('./routes/settings.ts', import.meta.url), 'utf8');
  const pages = [...router.matchAll(/under\(\s*'([\w-]+)'/g)].map((found) => `/settings/${found[1] ?? ''}`);
  expect(pages.length).toBeGreaterThan(7);
  expect(places().items.map((item) => item.id)).toEqual(expect.arrayContaining(pages));
});

it('offers nobody who is not here, nor myself, nor what is not mine to see', () => {
  const labels = (change: Partial<Known>): string[] => places(change).items.map((item) => item.label);
  expect(labels({}).filter((label) => label.startsWith('With'))).toEqual(['With Theo']);
  expect(labels({ can: () => false })).toEqual(['How it reads', 'Profile', 'Your figures', 'Sign-ins', 'Keys']);
});
