/** What surrounds an invitation to leave a review, in one language; the invitation itself is the house’s. */
export interface ReviewPageWords {
  readonly at: (place: string) => string;
  readonly fair: string;
  readonly stop: string;
  readonly stopAbout: string;
  readonly stopped: string;
  /** Under the letter. */
  readonly foot: string;
}

const en: ReviewPageWords = {
  at: (place) => `Write at ${place}`,
  fair: 'Everybody whom we helped may be asked, whatever it was like. Nothing hangs on it: what you write, or that you write nothing, changes nothing for you.',
  stop: 'Do not ask me again',
  stopAbout: 'Would you rather not be asked?',
  stopped: 'We will not ask you for a review again.',
  foot: 'Everybody whom we helped may be asked, whatever it was like, and nothing hangs on it. Behind the link you can also say that you would rather not be asked.',
};
const de: ReviewPageWords = {
  at: (place) => `Bei ${place} schreiben`,
  fair: 'Alle, denen wir geholfen haben, können gefragt werden, wie auch immer es war. Nichts hängt davon ab: Was Sie schreiben oder dass Sie nichts schreiben, ändert für Sie nichts.',
  stop: 'Mich nicht mehr fragen',
  stopAbout: 'Möchten Sie lieber nicht gefragt werden?',
  stopped: 'Wir fragen Sie nicht mehr nach einer Bewertung.',
  foot: 'Alle, denen wir geholfen haben, können gefragt werden, wie auch immer es war, und nichts hängt davon ab. Hinter dem Link können Sie auch sagen, dass Sie lieber nicht gefragt werden.',
};
const fr: ReviewPageWords = {
  at: (place) => `Écrire sur ${place}`,
  fair: 'Toutes les personnes que nous avons aidées peuvent être invitées, quoi qu’il en ait été. Rien n’en dépend : ce que vous écrivez, ou n’écrivez pas, ne change rien pour vous.',
  stop: 'Ne plus me le demander',
  stopAbout: 'Préférez-vous ne pas être sollicité ?',
  stopped: 'Nous ne vous demanderons plus d’avis.',
  foot: 'Toutes les personnes que nous avons aidées peuvent être invitées, quoi qu’il en ait été, et rien n’en dépend. Derrière le lien, vous pouvez aussi dire que vous préférez ne pas être sollicité.',
};
const es: ReviewPageWords = {
  at: (place) => `Escribir en ${place}`,
  fair: 'Podemos preguntar a todas las personas a las que ayudamos, fuera como fuera. Nada depende de ello: lo que escriba, o que no escriba nada, no cambia nada para usted.',
  stop: 'No volver a preguntarme',
  stopAbout: '¿Prefiere que no le preguntemos?',
  stopped: 'No volveremos a pedirle una opinión.',
  foot: 'Podemos preguntar a todas las personas a las que ayudamos, fuera como fuera, y nada depende de ello. Detrás del enlace también puede decir que prefiere que no le preguntemos.',
};
const all: Readonly<Record<string, ReviewPageWords>> = { en, de, fr, es };

/** The words for a language, else English. */
export const reviewWords = (language: string): ReviewPageWords => all[language.slice(0, 2).toLowerCase()] ?? en;
