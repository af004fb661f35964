import type { ReviewSettings } from '#contract/review-invitations.ts';
import { customerPage } from '#server/platform/http/customer-page.ts';
import { html } from '#server/platform/http/html.ts';
import { wordsIn } from './send.ts';
import { reviewWords } from './words.ts';

const { write, send, goTo } = customerPage(`
main { padding-top: 8vh }
.sheet { padding: 1.5rem 1.25rem }
p { white-space: pre-line }
form { margin: 0 0 1rem }
.places { display: flex; flex-wrap: wrap; gap: .5rem }
.places button { overflow-wrap: anywhere }
form:last-child { margin: 0 }
`);
export { goTo, send };

/** Where they can write, each a button, and the way out. Looking at it writes nothing. */
export function invitationPage(settings: ReviewSettings, language: string, house: string): string {
  const words = reviewWords(language);
  const { subject, text } = wordsIn(settings, language);
  return write(
    language,
    `${subject} – ${house}`,
    html`<div class="sheet">
      <p class="quiet">${house}</p>
      <h1>${subject}</h1>
      <p>${text}</p>
      <form method="post" class="places">
        ${settings.places.map(({ name }, at) => html`<button name="place" value="${at}">${words.at(name)}</button>`)}
      </form>
      <p class="quiet">${words.fair}</p>
      <form method="post">
        <p class="quiet">${words.stopAbout}</p>
        <button class="plain" name="stop" value="yes">${words.stop}</button>
      </form>
    </div>`,
  );
}

export function stoppedPage(language: string, house: string): string {
  const { stopped } = reviewWords(language);
  return write(
    language,
    `${stopped} – ${house}`,
    html`<div class="sheet">
      <p class="quiet">${house}</p>
      <h1 role="status">${stopped}</h1>
    </div>`,
  );
}
