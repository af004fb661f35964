/** What this browser lets us do: `missing` where it has no notifications for this address, as on plain http. */
export type MayNotify = NotificationPermission | 'missing';

export function mayNotify(): MayNotify {
  return window.isSecureContext && 'Notification' in window ? Notification.permission : 'missing';
}

/** Lets the browser ask. Only after somebody pressed for it. */
export async function askToNotify(): Promise<MayNotify> {
  return mayNotify() === 'default' ? Notification.requestPermission() : mayNotify();
}

/** Shows one line beside the clock of this machine, without a sound of its own; the same `tag` takes its place. */
export function notify(title: string, { body, tag }: { body: string; tag: string }, onPress: () => void): void {
  if (mayNotify() !== 'granted') return;
  try {
    const shown = new Notification(title, { body, tag, silent: true });
    shown.onclick = () => {
      window.focus();
      shown.close();
      onPress();
    };
  } catch {
    // Browsers of phones have the name but refuse the thing outside of a service worker.
  }
}
