import type { PageWords } from './words.ts';

const units = { stamps: ['sello', 'sellos'], points: ['punto', 'puntos'] } as const;

export const es: PageWords = {
  title: 'Sus tarjetas',
  everyStep: 'Cada paso',
  back: 'Volver a todas las tarjetas',
  none: 'Por el momento no hay aquí ninguna tarjeta para usted.',
  yours:
    'Esta página es solo suya: quien tiene su enlace ve estas tarjetas y nada más de usted. Salir lleva un solo paso y no cambia nada en cómo se le atiende.',
  gone: 'Esta página está cerrada',
  goneAbout: 'El enlace ha caducado o le falta una parte. Nada de lo que ganó se ha perdido. Pídanos un enlace nuevo.',
  did: {
    join: 'Ya participa. Aquí está su tarjeta.',
    leave: 'Ha salido. Lo que tenía se guarda, por si vuelve.',
    redeem: 'Canjeado. Lo encuentra más abajo.',
    remind: 'Podemos recordárselo por correo, como mucho una vez cada 14 días.',
    forget: 'No habrá más recordatorios.',
  },
  wrong: {
    elsewhere: 'Eso no está en esta página. Elija entre lo que hay aquí.',
    too_low: 'Hace falta más de lo que hay en la tarjeta. No se ha tomado nada.',
    not_here: 'Eso ya no está aquí.',
    used_up: 'Ya no queda. No se ha tomado nada; elija otra cosa o pregúntenos.',
    not_open: 'Ahora nadie puede unirse a esta tarjeta.',
    over: 'El tiempo para canjear ha pasado. No se ha tomado nada.',
    other: 'No se pudo hacer. No ha cambiado nada.',
  },
  atTheEnd: (reward) => `Al final: ${reward}`,
  collect: (steps) => `Usted reúne: ${steps}. Puede salir cuando quiera, en un solo paso.`,
  join: 'Participar',
  leave: 'Salir de esta tarjeta',
  remindMe: 'Recuérdemelo de vez en cuando',
  noReminders: 'No más recordatorios',
  reminded: 'Podemos recordárselo por correo, como mucho una vez cada 14 días.',
  mayBeReminded: 'No hay recordatorios si no los pide; entonces, como mucho uno cada 14 días.',
  neverReminded: 'Para esta tarjeta no se envían recordatorios.',
  count: (count, unit) => `${count} ${units[unit][count === 1 ? 0 : 1]}`,
  of: (done, total) => `${done} de ${total}`,
  ofThemGiven: (given) => `${given} de ellos dados al empezar`,
  pending: (count) =>
    `${count} más ${count === 1 ? 'contará' : 'contarán'} pronto, cuando ya no se pueda devolver nada.`,
  stayUntil: (steps, day) => `${steps} se conservan hasta el ${day}.`,
  ending: (day) => `Este programa ha terminado. Lo que hay en su tarjeta se puede canjear hasta el ${day}.`,
  ended: (day) => `Este programa ha terminado. Lo que había en la tarjeta se pudo canjear hasta el ${day}.`,
  moreFor: (count, tier) => `${count} más para ${tier}.`,
  tierStays: (tier, day, missing) =>
    missing === 0
      ? `${tier} se conserva al menos hasta el ${day}.`
      : `${tier} se conserva al menos hasta el ${day}; con ${missing} más, también después.`,
  rewards: 'Recompensas',
  redeemed: 'Canjeado',
  noneLeft: 'Por el momento no queda ninguna.',
  moreToGo: (count) => `Faltan ${count}.`,
  left: (count) => `Quedan ${count}.`,
  redeem: 'Canjear',
  yesUse: (steps) => `Sí, usar ${steps}`,
  code: 'Su código:',
  states: { waiting: 'en camino', given: 'suyo', rolled_back: 'devuelto, sus pasos están ahí de nuevo' },
  every: { stamps: 'Cada sello', points: 'Cada punto' },
  older: 'Anteriores',
  hows: {
    given: 'de nuestra parte, al empezar',
    earned: '',
    pending: 'cuenta pronto',
    redeemed: 'canjeado',
    rolled_back: 'de nuevo ahí',
    expired: 'caducado',
    moved: '',
    taken_back: 'retirado',
  },
  until: (day) => `se conserva hasta el ${day}`,
};
