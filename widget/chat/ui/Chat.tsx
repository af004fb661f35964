import { useEffect, useRef } from 'preact/hooks';
import type { Chat as Model } from '../chat.ts';
import type { State } from '../state.ts';
import { useStore } from '../store.ts';
import { knownZone } from '../times.ts';
import { hereZone } from '../visit.ts';
import { words } from '../words.ts';
import { Announcer } from './Announcer.tsx';
import { Banner } from './Banner.tsx';
import { Cards } from './Cards.tsx';
import { Closed } from './Closed.tsx';
import { Composer } from './Composer.tsx';
import { Foot } from './Foot.tsx';
import { Head } from './Head.tsx';
import { Loading } from './Loading.tsx';
import { Thread } from './Thread.tsx';
import { Welcome } from './Welcome.tsx';
import { focusInside, keepFocusIn } from './focus.ts';
import { SceneContext } from './scene.ts';

/** The whole chat: a dialog with the house. */
export function Chat({ chat }: { readonly chat: Model }) {
  const state = useStore(chat.store);
  const dialog = useRef<HTMLElement>(null);
  const visitor = hereZone();
  const house = knownZone(state.house?.expectation.timeZone ?? visitor, visitor);
  const { actions } = chat;
  const view = show(state);
  const Part = views[view];

  // a button that leaves the picture must not take the focus with it
  useEffect(() => {
    if (state.open && document.activeElement === document.body && document.hasFocus()) focusInside();
  });

  function key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing) actions.close();
    if (state.modal && dialog.current !== null) keepFocusIn(dialog.current, event);
  }

  return (
    <SceneContext.Provider value={{ state, actions, clock: { now: state.now, house, visitor } }}>
      <section
        class="widget"
        role="dialog"
        aria-modal={state.modal}
        aria-label={state.house === null ? words.chat : words.chatWith(state.house.title)}
        tabIndex={-1}
        ref={dialog}
        onKeyDown={key}
      >
        <Head />
        <Banner />
        <Cards />
        <Part />
        <footer class="foot">
          {view !== 'closed' && view !== 'refused' && <Composer />}
          <Foot />
        </footer>
        <Announcer />
      </section>
    </SceneContext.Provider>
  );
}

const views = { refused: NotHere, thread: Thread, loading: Loading, closed: Closed, welcome: Welcome };

function show({ stage, house, messages, outbox }: State): keyof typeof views {
  if (stage === 'refused') return 'refused';
  if (messages.length > 0 || outbox.length > 0) return 'thread';
  if (house === null) return 'loading';
  return house.expectation.open ? 'welcome' : 'closed';
}

function NotHere() {
  return (
    <div class="body">
      <p>{words.notHere}</p>
    </div>
  );
}
