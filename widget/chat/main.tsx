import { render } from 'preact';
import './css/tokens.css';
import './css/base.css';
import './css/thread.css';
import './css/forms.css';
import './css/files.css';
import './css/survey.css';
import './css/cards.css';
import type { FromChat } from '../wire.ts';
import { meetPage } from './bridge.ts';
import { createChat } from './chat.ts';
import { focusInside } from './ui/focus.ts';
import { Chat } from './ui/Chat.tsx';

/** The address is `/widget/chat/<public key of the inbox>`. */
const inbox = decodeURIComponent(location.pathname.split('/').at(-1) ?? '');
let tell: (message: FromChat) => void = () => undefined;
const chat = createChat(
  inbox,
  (message) => tell(message),
  () => requestAnimationFrame(focusInside),
);
render(<Chat chat={chat} />, document.getElementById('chat') as HTMLElement);

// Opened as a page of its own, the chat needs nobody to meet.
const alone = window.parent === window;
if (!alone) tell = meetPage(chat.hear);
else {
  document.documentElement.dataset['alone'] = '';
  const nobody = { identity: null, name: null, email: null, language: null };
  chat.hear({ type: 'boot', ...nobody, theme: 'auto', open: true, focus: true, modal: false });
}
