import type { PageWords } from './words.ts';

const units = { stamps: ['Stempel', 'Stempel'], points: ['Punkt', 'Punkte'] } as const;

export const de: PageWords = {
  title: 'Ihre Karten',
  everyStep: 'Jeder Schritt',
  back: 'Zurück zu allen Karten',
  none: 'Im Augenblick gibt es hier keine Karte für Sie.',
  yours:
    'Diese Seite gehört nur Ihnen: Wer ihren Link hat, sieht diese Karten und sonst nichts von Ihnen. Austreten geht in einem Schritt, und wie Sie bedient werden, ändert sich dadurch nicht.',
  gone: 'Diese Seite ist geschlossen',
  goneAbout:
    'Der Link ist abgelaufen, oder ein Teil fehlt. Nichts von dem, was Sie gesammelt haben, ist verloren. Bitten Sie uns um einen neuen Link.',
  did: {
    join: 'Sie sind dabei. Hier ist Ihre Karte.',
    leave: 'Sie sind ausgetreten. Was Sie hatten, bleibt erhalten, falls Sie wiederkommen.',
    redeem: 'Eingelöst. Sie finden es weiter unten.',
    remind: 'Wir dürfen Sie per Mail erinnern, höchstens einmal in 14 Tagen.',
    forget: 'Keine Erinnerungen mehr.',
  },
  wrong: {
    elsewhere: 'Das gibt es auf dieser Seite nicht. Wählen Sie etwas von hier.',
    too_low: 'Dafür ist jetzt nicht genug auf der Karte. Nichts wurde genommen.',
    not_here: 'Das gibt es hier nicht mehr.',
    used_up: 'Davon ist nichts mehr da. Nichts wurde genommen; wählen Sie etwas anderes, oder fragen Sie uns.',
    not_open: 'Dieser Karte kann gerade niemand beitreten.',
    over: 'Die Zeit zum Einlösen ist vorbei. Nichts wurde genommen.',
    other: 'Das ging nicht. Nichts wurde geändert.',
  },
  atTheEnd: (reward) => `Am Ende steht: ${reward}`,
  collect: (steps) => `Sie sammeln: ${steps}. Austreten können Sie jederzeit, in einem Schritt.`,
  join: 'Beitreten',
  leave: 'Aus dieser Karte austreten',
  remindMe: 'Erinnern Sie mich ab und zu',
  noReminders: 'Keine Erinnerungen mehr',
  reminded: 'Wir dürfen Sie per Mail erinnern, höchstens einmal in 14 Tagen.',
  mayBeReminded: 'Erinnerungen kommen nur, wenn Sie es wünschen; dann höchstens eine in 14 Tagen.',
  neverReminded: 'Für diese Karte gibt es keine Erinnerungen.',
  count: (count, unit) => `${count} ${units[unit][count === 1 ? 0 : 1]}`,
  of: (done, total) => `${done} von ${total}`,
  ofThemGiven: (given) => `${given} davon zum Anfang gegeben`,
  pending: (count) =>
    `${count} ${count === 1 ? 'zählt' : 'zählen'} bald dazu, sobald nichts mehr zurückgeschickt werden kann.`,
  stayUntil: (steps, day) => `${steps} davon bleiben bis ${day}.`,
  ending: (day) => `Dieses Programm ist zu Ende. Was auf der Karte ist, können Sie bis ${day} einlösen.`,
  ended: (day) => `Dieses Programm ist zu Ende. Was auf der Karte war, ließ sich bis ${day} einlösen.`,
  moreFor: (count, tier) => `Noch ${count} bis ${tier}.`,
  tierStays: (tier, day, missing) =>
    missing === 0
      ? `${tier} bleibt mindestens bis ${day}.`
      : `${tier} bleibt mindestens bis ${day}; mit ${missing} mehr auch danach.`,
  rewards: 'Prämien',
  redeemed: 'Eingelöst',
  noneLeft: 'Im Augenblick ist keine mehr da.',
  moreToGo: (count) => `Noch ${count}.`,
  left: (count) => `Noch ${count} da.`,
  redeem: 'Einlösen',
  yesUse: (steps) => `Ja, ${steps} verwenden`,
  code: 'Ihr Code:',
  states: { waiting: 'unterwegs', given: 'gehört Ihnen', rolled_back: 'zurückgenommen, Ihre Schritte sind wieder da' },
  every: { stamps: 'Jeder Stempel', points: 'Jeder Punkt' },
  older: 'Frühere',
  hows: {
    given: 'von uns zum Anfang',
    earned: '',
    pending: 'zählt bald',
    redeemed: 'eingelöst',
    rolled_back: 'wieder da',
    expired: 'verfallen',
    moved: '',
    taken_back: 'zurückgenommen',
  },
  until: (day) => `bleibt bis ${day}`,
};
