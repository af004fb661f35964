import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { demoLogin, type Rapport } from './rapport.ts';

/** Signs one of the demo's people in, and is back when their inbox is there. */
export async function signIn(page: Page, rapport: Rapport, role: 'Owner' | 'Lead' | 'Agent'): Promise<void> {
  const { email, password } = demoLogin(rapport, role);
  await page.goto(`${rapport.url}/inbox/all`);
  await page.getByLabel('Mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();
}

const wcag: axe.RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
};
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page as it stands, in words, by WCAG 2.2 AA. */
export async function findings(page: Page): Promise<string[]> {
  await page.waitForTimeout(300); // panes fade in
  await page.evaluate(source);
  const found = await page.evaluate((wanted) => (globalThis as unknown as { axe: typeof axe }).axe.run(wanted), wcag);
  return found.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`));
}

/** Whether a page has to be pushed sideways to be read. */
export const sideways = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

export type Body = Record<string, unknown>;
export type Call = (method: string, path: string, data?: unknown) => Promise<Body>;

/** The API as whoever is signed in on a page. */
export function callOn(page: Page, { url }: Rapport): Call {
  return async (method, path, data) => {
    const answer = await page.request.fetch(`${url}/api/v1${path}`, {
      method,
      ...(data === undefined ? {} : { data }),
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return (await answer.json()) as Body;
  };
}
