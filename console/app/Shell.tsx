import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { classes } from '../ui/index.ts';
import { useAttention } from './attention/use-attention.ts';
import { useCommandKeys } from './command-keys.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { useDirectory } from './directory.ts';
import { loadKeymap } from './keymap.ts';
import { KeyHelp } from './KeyHelp.tsx';
import { useMentionsOfMe } from './mentions.ts';
import { Notices } from './Notices.tsx';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import { useMe } from './session.tsx';
import { useShellCommands } from './shell-commands.ts';
import { usePageFocus } from './page-focus.ts';
import './Shell.css';

const LetterDesk = lazy(() => import('../features/conversations/index.ts').then((it) => ({ default: it.LetterDesk })));
const CallDesk = lazy(() => import('../features/calls/index.ts').then((it) => ({ default: it.CallDesk })));
const MailBanner = lazy(() => import('../features/mailboxes/index.ts').then((it) => ({ default: it.MailBanner })));
const FiguresBanner = lazy(() => import('../features/reports/index.ts').then((it) => ({ default: it.FiguresBanner })));

/** What stands around every signed-in page: rail, banner, palette, key sheet. */
export function Shell() {
  const { agent } = useMe();
  useEffect(() => loadKeymap(agent.id), [agent.id]);
  useDirectory();
  useMentionsOfMe();
  useAttention(agent.id);
  useShellCommands();
  useCommandKeys();
  usePageFocus();
  return (
    <div className={classes('shell', useIsDeep() && 'deep')}>
      <a className="skip" href="#main">
        Skip to the main part
      </a>
      <Rail />
      <div className="shell-page">
        <ConnectionBanner />
        <Suspense>
          <MailBanner />
          <FiguresBanner />
        </Suspense>
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Suspense>
        <CallDesk />
        <LetterDesk />
      </Suspense>
      <Palette />
      <KeyHelp />
      <Notices />
    </div>
  );
}

/** Inside one conversation a phone has no room for the rail. */
function useIsDeep(): boolean {
  return useLocation({ select: ({ pathname }) => /^\/inbox\/[^/]+\/./.test(pathname) });
}
