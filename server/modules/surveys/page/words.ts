import type { Misfit } from '#psychology/asking/index.ts';

/** What the page around a survey says, in one language. What is asked comes from the survey itself. */
export interface PageWords {
  readonly send: string;
  readonly change: string;
  readonly optional: string;
  readonly several: string;
  readonly aloud: string;
  readonly until: (day: string) => string;
  readonly more: string;
  readonly wrong: string;
  readonly misfit: Readonly<Record<Misfit, string>>;
  readonly thanked: string;
  /** Where an answer waits for a person who comes back to it. */
  readonly comesBack: string;
  readonly stop: string;
  readonly stopAbout: string;
  readonly stopped: string;
  readonly gone: string;
  readonly goneAbout: string;
  /** Under the letter. */
  readonly foot: string;
}

const en: PageWords = {
  send: 'Send answer',
  change: 'Change my answer',
  optional: 'if you like',
  several: 'more than one is fine',
  aloud:
    'This is not anonymous: the people who helped you see your answer with your name, and may write to you about it. It changes nothing about how you are served.',
  until: (day) => `You can change your answer until ${day}.`,
  more: 'Kept. One more thing, if you like:',
  wrong: 'Something is missing. Nothing of what you wrote is lost.',
  misfit: {
    missing: 'Choose one of these.',
    out_of_range: 'Choose one of these.',
    no_such_option: 'Choose one of these.',
    wrong_type: 'Choose one of these.',
  },
  thanked: 'Your answer is kept.',
  comesBack: 'A person here will come back to you about it.',
  stop: 'Do not ask me again',
  stopAbout: 'Would you rather not be asked? We still answer you as before.',
  stopped: 'We will not ask you again.',
  gone: 'This question is closed',
  goneAbout: 'The link has run out, or part of it is missing. You can still write to us as always.',
  foot: 'Answering takes a minute. Everybody whom we helped may be asked, whatever it was like, and the people who helped you see your answer with your name. There you can also say that you would rather not be asked.',
};
const de: PageWords = {
  send: 'Antwort senden',
  change: 'Meine Antwort ändern',
  optional: 'wenn Sie mögen',
  several: 'auch mehrere',
  aloud:
    'Das ist nicht anonym: Wer Ihnen geholfen hat, sieht Ihre Antwort mit Ihrem Namen und schreibt Ihnen vielleicht dazu. Wie Sie bedient werden, ändert sich dadurch nicht.',
  until: (day) => `Sie können Ihre Antwort bis ${day} ändern.`,
  more: 'Gespeichert. Noch etwas, wenn Sie mögen:',
  wrong: 'Etwas fehlt noch. Nichts von dem, was Sie geschrieben haben, ist verloren.',
  misfit: {
    missing: 'Wählen Sie etwas davon.',
    out_of_range: 'Wählen Sie etwas davon.',
    no_such_option: 'Wählen Sie etwas davon.',
    wrong_type: 'Wählen Sie etwas davon.',
  },
  thanked: 'Ihre Antwort ist gespeichert.',
  comesBack: 'Jemand von uns meldet sich deswegen bei Ihnen.',
  stop: 'Fragen Sie mich nicht mehr',
  stopAbout: 'Möchten Sie lieber nicht gefragt werden? Wir antworten Ihnen wie bisher.',
  stopped: 'Wir fragen Sie nicht mehr.',
  gone: 'Diese Frage ist geschlossen',
  goneAbout: 'Der Link ist abgelaufen, oder ein Teil fehlt. Sie können uns wie immer schreiben.',
  foot: 'Die Antwort dauert eine Minute. Gefragt werden alle, denen wir geholfen haben, wie auch immer es war, und wer Ihnen geholfen hat, sieht Ihre Antwort mit Ihrem Namen. Dort können Sie auch sagen, dass Sie lieber nicht gefragt werden.',
};
const fr: PageWords = {
  send: 'Envoyer ma réponse',
  change: 'Changer ma réponse',
  optional: 'si vous voulez',
  several: 'plusieurs réponses possibles',
  aloud:
    'Ce n’est pas anonyme : les personnes qui vous ont aidé voient votre réponse avec votre nom et pourront vous écrire à ce sujet. Cela ne change rien à la façon dont vous êtes servi.',
  until: (day) => `Vous pouvez changer votre réponse jusqu’au ${day}.`,
  more: 'C’est noté. Encore une chose, si vous voulez :',
  wrong: 'Il manque quelque chose. Rien de ce que vous avez écrit n’est perdu.',
  misfit: {
    missing: 'Choisissez une réponse.',
    out_of_range: 'Choisissez une réponse.',
    no_such_option: 'Choisissez une réponse.',
    wrong_type: 'Choisissez une réponse.',
  },
  thanked: 'Votre réponse est gardée.',
  comesBack: 'Une personne de notre équipe reviendra vers vous à ce sujet.',
  stop: 'Ne plus me demander',
  stopAbout: 'Vous préférez ne pas être interrogé ? Nous vous répondrons comme avant.',
  stopped: 'Nous ne vous demanderons plus.',
  gone: 'Cette question est close',
  goneAbout: 'Le lien a expiré, ou il en manque une partie. Vous pouvez toujours nous écrire.',
  foot: 'Répondre prend une minute. Toutes les personnes que nous avons aidées peuvent être interrogées, quoi qu’il en ait été, et celles qui vous ont aidé voient votre réponse avec votre nom. Vous pouvez aussi y dire que vous préférez ne pas être interrogé.',
};
const es: PageWords = {
  send: 'Enviar respuesta',
  change: 'Cambiar mi respuesta',
  optional: 'si quiere',
  several: 'puede elegir varias',
  aloud:
    'No es anónimo: quienes le ayudaron ven su respuesta con su nombre y quizá le escriban al respecto. No cambia nada en cómo se le atiende.',
  until: (day) => `Puede cambiar su respuesta hasta el ${day}.`,
  more: 'Guardado. Una cosa más, si quiere:',
  wrong: 'Falta algo. Nada de lo que escribió se ha perdido.',
  misfit: {
    missing: 'Elija una opción.',
    out_of_range: 'Elija una opción.',
    no_such_option: 'Elija una opción.',
    wrong_type: 'Elija una opción.',
  },
  thanked: 'Su respuesta está guardada.',
  comesBack: 'Una persona de nuestro equipo se pondrá en contacto con usted por ello.',
  stop: 'No me pregunten más',
  stopAbout: '¿Prefiere que no le preguntemos? Le responderemos como siempre.',
  stopped: 'No le preguntaremos más.',
  gone: 'Esta pregunta está cerrada',
  goneAbout: 'El enlace ha caducado o le falta una parte. Puede escribirnos como siempre.',
  foot: 'Responder lleva un minuto. Se puede preguntar a todos los que hemos ayudado, fuera como fuera, y quienes le ayudaron ven su respuesta con su nombre. Allí también puede decir que prefiere que no le preguntemos.',
};
const all: Readonly<Record<string, PageWords>> = { en, de, fr, es };

/** The words for a language, else English. */
export const pageWords = (language: string): PageWords => all[language.slice(0, 2).toLowerCase()] ?? en;
export const letterWords = (language: string): Pick<PageWords, 'foot'> => pageWords(language);
/** The first language that a browser asks for and that is known here. */
export const wantedLanguage = (header: string | undefined): string =>
  (header ?? '')
    .split(',')
    .map((one) => one.trim().slice(0, 2).toLowerCase())
    .find((one) => all[one] !== undefined) ?? 'en';
