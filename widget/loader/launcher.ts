import { words } from './words.ts';

export interface Launcher {
  readonly button: HTMLButtonElement;
  /** Tells of answers while the chat is closed; inside it, the chat does so itself. */
  readonly voice: HTMLElement;
  readonly draw: (state: { readonly open: boolean; readonly unread: number }) => void;
}

const svg = 'http://www.w3.org/2000/svg';
const drawings = {
  closed: 'M4 5.5h16v11h-9l-4.5 3.5v-3.5H4z',
  open: 'm6.5 10 5.5 5.5L17.5 10',
};

/** The round button in the corner, with the number of unread messages. */
export function createLauncher(press: () => void): Launcher {
  const button = document.createElement('button');
  const badge = document.createElement('i');
  const voice = document.createElement('p');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.onclick = press;
  voice.setAttribute('role', 'status');
  const drawing = document.createElementNS(svg, 'svg');
  const path = document.createElementNS(svg, 'path');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.append(path);
  button.append(drawing, badge);
  let told = 0;
  return {
    button,
    voice,
    draw({ open, unread }) {
      const news = open ? 0 : unread;
      path.setAttribute('d', open ? drawings.open : drawings.closed);
      button.setAttribute('aria-expanded', String(open));
      button.setAttribute('aria-label', open ? words.close : words.open + (news > 0 ? `, ${words.unread(news)}` : ''));
      badge.textContent = news > 0 ? (news > 9 ? '9+' : String(news)) : '';
      if (news > told || news === 0) voice.textContent = news > 0 ? words.unread(news) : '';
      told = news;
    },
  };
}
