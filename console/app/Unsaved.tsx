import { useBlocker } from '@tanstack/react-router';
import { Button, Dialog } from '../ui/index.ts';

/** Asks before a page with unsaved changes is left, by a link or by closing the window. Tabs of the page are left as well. */
export function Unsaved({ unsaved, what }: { unsaved: boolean; what: string }) {
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: unsaved,
    withResolver: true,
  });
  if (leaving.status !== 'blocked') return null;
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && leaving.reset()}
      title={`Leave without saving ${what}?`}
      footer={
        <>
          <Button onClick={leaving.proceed}>Leave without saving</Button>
          <Button kind="main" onClick={leaving.reset}>
            Stay here
          </Button>
        </>
      }
    >
      <p>What you changed here is lost then.</p>
    </Dialog>
  );
}
