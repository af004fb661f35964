import type { Platform } from '#server/module.ts';
import { Problem } from '#server/platform/http/problem.ts';
import { isOpen, listAgents, setUp } from '#server/modules/people/index.ts';
import { agents } from './cast/index.ts';
import { fillSample } from './fill.ts';
import { findSample } from './mark.ts';

const password = 'kettle-on-the-quay';
const timeZone = 'Europe/Dublin';
const owner = { name: 'Nora Byrne', email: 'nora@larkandkettle.example' };

/** Lines for whoever started with `--demo`, once the address is known. */
export type Words = (address: string) => readonly string[];

/** Makes the sample shop with known logins where there is no workspace yet. What is there already is left alone. */
export async function openDemo({ store }: Pick<Platform, 'store'>, onProgress: (step: string) => void): Promise<Words> {
  if (await isOpen(store)) {
    onProgress('Filling the sample shop');
    const workspace = { workspace: 'Lark & Kettle', ...owner, password, timeZone, readsFeelings: true };
    await setUp(store, workspace, (tx, ownerId) => fillSample(tx, ownerId, timeZone, password)).catch(unlessFaster);
  }
  const sample = await findSample(store);
  if (sample === null) return untouched;
  const people = await store.inWorkspace(sample, (tx) => listAgents(tx), 'read');
  return people.some((one) => one.email === owner.email) ? logins : somebodys;
}

/** Another process that shares the database made a workspace meanwhile: then that one is it. */
function unlessFaster(error: unknown): void {
  if (!(error instanceof Problem && error.code === 'setup_closed')) throw error;
}

const shopAt = (address: string): string => `The shop with its chat: ${address}/demo`;

const logins: Words = (address) => [
  shopAt(address),
  `Owner: ${owner.email}`,
  `Lead:  ${agents.tomas.email}`,
  `Agent: ${agents.aisha.email}`,
  `The password of all three: ${password}`,
];
const somebodys: Words = (address) => [
  shopAt(address),
  'The sample shop was set up before, by hand: sign in with the address and password given then.',
];
const untouched: Words = () => [
  'This installation has a workspace of its own; --demo changed nothing in it.',
  'For a demo beside it: RAPPORT_DATA=./demo-data PORT=3001 npm start -- --demo',
];
