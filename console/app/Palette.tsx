import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { CommandPalette } from '../ui/index.ts';
import type { PaletteItem } from '../ui/index.ts';
import { keysOf, readyCommands, runCommand } from './commands.ts';
import { palettePlaces } from './palette-places.ts';
import { useLayer } from './layers.ts';
import { useFoundConversations } from './palette-search.ts';
import { can, useMe } from './session.tsx';
import { useEntities } from './store.ts';
import { useTopics } from './topics.ts';

/** Anything by typing: what can be done now, where one can go, and conversations. */
export function Palette() {
  const layer = useLayer('palette');
  const [typed, setTyped] = useState('');
  const navigate = useNavigate();
  const found = useFoundConversations(layer.open ? typed : '');
  const visit = ({ id }: Conversation) =>
    void navigate({ to: '/inbox/$view/$conversationId', params: { view: 'all', conversationId: id } });
  const places = usePlaces();
  const close = (open: boolean) => {
    setTyped('');
    layer.onOpenChange(open);
  };
  return (
    <CommandPalette
      open={layer.open}
      onOpenChange={close}
      label="Find anything"
      placeholder="A thing to do, a customer, a number"
      empty="Nothing fits these words."
      items={
        layer.open ? [...commandItems(), ...places, ...found.map((each) => conversationItem(each, typed, visit))] : []
      }
      onTyped={setTyped}
    />
  );
}

function usePlaces(): readonly PaletteItem[] {
  const navigate = useNavigate();
  const known = {
    ...{ can, meId: useMe().agent.id, agents: useEntities('agent'), inboxes: useEntities('inbox') },
    topics: useTopics() ?? [],
  };
  return palettePlaces(known, {
    view: (view, search) => void navigate({ to: '/inbox/$view', params: { view }, search }),
    mentions: () => void navigate({ to: '/mentions' }),
    recovery: () => void navigate({ to: '/recovery' }),
    goodwill: (to) => void navigate({ to }),
    customers: (to) => void navigate({ to }),
    reading: () => void navigate({ to: '/reading' }),
    report: (page) => void navigate({ to: '/reports/$page', params: { page } }),
    surveys: (to) => void navigate({ to }),
    loyalty: (to) => void navigate({ to }),
    settings: (to) => void navigate({ to }),
    inbox: (inboxId) => void navigate({ to: '/settings/inboxes/$inboxId', params: { inboxId } }),
  });
}

function commandItems(): PaletteItem[] {
  return readyCommands()
    .filter((command) => command.hidden !== true)
    .map((command) => ({
      id: command.id,
      label: command.label,
      group: command.group,
      keys: keysOf(command),
      run: () => runCommand(command),
    }));
}

/** The typed words go in, as the server found it by more than its title. */
function conversationItem(found: Conversation, typed: string, visit: (found: Conversation) => void): PaletteItem {
  return {
    id: found.id,
    label: `${found.contact.name ?? found.contact.email ?? 'A visitor'}, ${found.subject}`,
    words: typed,
    group: 'Conversations',
    icon: 'speech',
    aside: `#${found.number}`,
    run: () => visit(found),
  };
}
