import type { Theme } from '../wire.ts';
import css from './style.css?inline';

export interface Stage {
  readonly root: ShadowRoot;
  readonly remove: () => void;
}

/** Our corner of the page: a shadow root, so that neither side's styles reach the other. */
export function setStage(theme: Theme, position: 'left' | 'right'): Stage {
  const host = document.createElement('div');
  host.id = 'rapport-chat';
  host.dataset['theme'] = theme;
  host.dataset['position'] = position;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet(); // no style element, so that a strict content policy of the site does not matter
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const place = (): void => {
    if (!host.isConnected) document.body.append(host);
  };
  place();
  const watch = new MutationObserver(place); // pages that swap their body keep the chat
  watch.observe(document.documentElement, { childList: true });
  return {
    root,
    remove() {
      watch.disconnect();
      host.remove();
    },
  };
}
