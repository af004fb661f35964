import type { PublicQuestion, PublicSurvey } from '#contract/public-survey.ts';
import type { Desk } from './desk.ts';

export type Values = PublicSurvey['values'];

/** What is asked after a conversation: fetched when it rests, answered or put away once. */
export interface Surveys {
  /** Looks whether something is asked. Never while a conversation is open. */
  readonly look: () => void;
  /** False where it did not arrive. */
  readonly answer: (values: Values) => Promise<boolean>;
  readonly away: () => void;
}

export function createSurveys({ store, call }: Desk): Surveys {
  let lookedFor: string | null = null;
  return {
    look() {
      const { conversation } = store.get();
      const resting = conversation?.status === 'resolved' ? conversation.id : null;
      if (resting === null) {
        if (store.get().survey !== null) store.set({ survey: null });
        lookedFor = null;
        return;
      }
      if (resting === lookedFor) return;
      lookedFor = resting;
      call('GET /widget/survey').then(
        ({ survey }) => store.set({ survey }),
        () => (lookedFor = null),
      );
    },
    async answer(values) {
      const { survey } = store.get();
      if (survey === null) return false;
      try {
        store.set({
          survey: await call('PUT /widget/survey', { body: { invitationId: survey.invitationId, values } }),
        });
        return true;
      } catch {
        return false;
      }
    },
    away() {
      store.set({ survey: null });
      call('DELETE /widget/survey').catch(() => undefined); // it is asked again another day, then
    },
  };
}

/** The questions that are to be asked, given what was answered so far. */
export function shown(questions: readonly PublicQuestion[], values: Values): PublicQuestion[] {
  const seen = new Set<string>();
  return questions.filter(({ id, showIf }) => {
    const given = showIf === null ? undefined : values[showIf.question];
    const is =
      showIf === null ||
      (seen.has(showIf.question) && [given].flat().some((one) => one !== undefined && showIf.is.includes(one)));
    if (is) seen.add(id);
    return is;
  });
}

/** Only what is asked goes out. */
export const asked = (questions: readonly PublicQuestion[], values: Values): Values =>
  Object.fromEntries(
    shown(questions, values).flatMap(({ id }) => {
      const value = values[id];
      return value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? [] : [[id, value]];
    }),
  );
