import type { PublicQuestion, PublicSurvey } from '#contract/public-survey.ts';
import { shown } from '#psychology/asking/index.ts';
import { html, raw, type Html } from '#server/platform/http/html.ts';
import { write } from './style.ts';
import { pageWords, type PageWords } from './words.ts';
import type { Misfits, Values } from '../answer.ts';

/** What a page shows beside the survey itself. */
export interface Shown {
  readonly house: string;
  readonly values: Values;
  readonly misfits: Misfits;
  /** Something was kept just now, and these questions follow from it. */
  readonly follows: boolean;
}

/** The questions, as a form that works without a script. */
export function surveyPage(survey: PublicSurvey, { house, values, misfits, follows }: Shown): string {
  const words = pageWords(survey.lang);
  const questions = shown(survey.questions, values);
  const wrong = Object.keys(misfits).length > 0;
  return write(
    survey.lang,
    `${survey.title} – ${house}`,
    html` <form class="sheet" method="post" novalidate>
        <h1>${survey.title}</h1>
        ${wrong ? html`<p class="wrong" role="alert">${words.wrong}</p>` : follows ? html`<p role="status">${words.more}</p>` : html`<p>${survey.intro}</p>`}
        ${questions.map((question) => ask(question, values[question.id], misfits[question.id] !== undefined, words))}
        <button>${words.send}</button>
        <div class="about quiet">
          <p>${words.aloud}</p>
          <p>${words.until(day(survey.until, survey.lang))}</p>
        </div>
      </form>
      ${stop(words)}`,
  );
}

export function thanksPage(survey: PublicSurvey, house: string): string {
  const words = pageWords(survey.lang);
  return write(
    survey.lang,
    `${survey.title} – ${house}`,
    html` <div class="sheet">
        <h1>${survey.thanks}</h1>
        <p role="status">${words.thanked}${survey.comesBack === null ? '' : ` ${survey.comesBack}`}</p>
        <p class="quiet">${words.aloud}</p>
        <p><a href="?">${words.change}</a></p>
      </div>
      ${stop(words)}`,
  );
}

export function stoppedPage(language: string, house: string): string {
  const words = pageWords(language);
  return write(
    language,
    `${words.stopped} – ${house}`,
    html`<div class="sheet"><h1 role="status">${words.stopped}</h1></div>`,
  );
}

export function gonePage(language: string): string {
  const words = pageWords(language);
  return write(
    language,
    words.gone,
    html`<div class="sheet">
      <h1>${words.gone}</h1>
      <p>${words.goneAbout}</p>
    </div>`,
  );
}

const stop = (words: PageWords): Html =>
  html` <form class="stop quiet" method="post">
    <p>${words.stopAbout}</p>
    <button class="plain" name="stop" value="yes">${words.stop}</button>
  </form>`;

function ask(question: PublicQuestion, value: Values[string] | undefined, wrong: boolean, words: PageWords): Html {
  const { id, type, ask: asked, required, many, lowEnd, highEnd } = question;
  const hint = many ? words.several : required ? null : words.optional;
  const note = html`${hint === null ? '' : html` <small>(${hint})</small>`}${wrong ? html`<br /><span class="wrong" id="${id}-wrong">${words.misfit.missing}</span>` : ''}`;
  const seen = html`<input type="hidden" name="seen" value="${id}" />`;
  if (type === 'text') {
    const said = typeof value === 'string' ? value : '';
    return html`<fieldset>
      ${seen}<label class="ask" for="${id}">${asked}${note}</label
      ><textarea id="${id}" name="q.${id}" maxlength="4000">${said}</textarea>
    </fieldset>`;
  }
  const described = wrong ? html` aria-describedby="${id}-wrong"` : '';
  const answers =
    type === 'choice' ? options(question, value) : html`<div class="steps">${steps(question, value)}</div>`;
  const ends =
    lowEnd === '' && highEnd === ''
      ? ''
      : html`<div class="ends quiet" aria-hidden="true"><span>${lowEnd}</span><span>${highEnd}</span></div>`;
  return html`<fieldset${described}>${seen}<legend>${asked}${note}</legend>${answers}${ends}</fieldset>`;
}

function steps({ id, from, to, lowEnd, highEnd, required }: PublicQuestion, value: Values[string] | undefined): Html[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).map((step) => {
    const means = step === from ? lowEnd : step === to ? highEnd : '';
    const label = means === '' ? '' : html` aria-label="${step}, ${means}"`;
    return html`<label class="step"
      ><input
        type="radio"
        name="q.${id}"
        value="${step}"
        ${label}${required ? raw(' required') : ''}${step === value ? raw(' checked') : ''}
      /><span>${step}</span></label
    >`;
  });
}

function options({ id, many, options: all }: PublicQuestion, value: Values[string] | undefined): Html {
  const chosen = Array.isArray(value) ? value : [value];
  return html`${all.map(
    (option) =>
      html`<label class="option"
        ><input
          type="${many ? 'checkbox' : 'radio'}"
          name="q.${id}"
          value="${option.id}"
          ${chosen.includes(option.id) ? raw(' checked') : ''}
        />${option.says}</label
      >`,
  )}`;
}

const day = (at: string, language: string): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(at),
  );
