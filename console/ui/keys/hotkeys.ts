import { useEffect, useRef, useSyncExternalStore } from 'react';
import { choose } from './choose.ts';
import type { Hotkey, Situation } from './choose.ts';
import type { Stroke } from './chord.ts';
import { onMac } from './machine.ts';

/** The next key of a sequence must come within this time. */
const sequenceMs = 1200;
const stored = 'single-keys';

const registered: { list: readonly Hotkey[] }[] = [];
let pending: Stroke[] = [];
let lastAt = 0;
let singles = readSingles();
const watchers = new Set<() => void>();

function readSingles(): boolean {
  return typeof localStorage === 'undefined' || localStorage.getItem(stored) !== 'off';
}

/** Switches keys without Ctrl, ⌘ or Alt on or off, for good on this device. */
export function setSingleKeys(on: boolean): void {
  singles = on;
  localStorage.setItem(stored, on ? 'on' : 'off');
  watchers.forEach((watcher) => watcher());
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(watch, () => singles);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Makes keys work while the component is shown. What is mounted later wins. */
export function useHotkeys(hotkeys: readonly Hotkey[], enabled = true): void {
  const slot = useRef({ list: hotkeys });
  useEffect(() => {
    slot.current.list = hotkeys;
  });
  useEffect(() => {
    const mine = slot.current;
    if (!enabled) return;
    registered.push(mine);
    if (registered.length === 1) document.addEventListener('keydown', press);
    return () => {
      registered.splice(registered.indexOf(mine), 1);
      if (registered.length === 0) document.removeEventListener('keydown', press);
    };
  }, [enabled]);
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
  const begun = event.timeStamp - lastAt < sequenceMs ? pending : [];
  const all = registered.flatMap((slot) => slot.list);
  const choice = choose(all, [...begun, event], { ...situation(event.target), singles, mac: onMac });
  pending = choice.pending;
  lastAt = event.timeStamp;
  if (choice.hotkey === undefined || (event.repeat && choice.hotkey.repeats !== true)) return;
  event.preventDefault();
  choice.hotkey.run(event);
}

function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Meta', 'Alt', 'AltGraph'].includes(key);
}

function situation(target: EventTarget | null): Pick<Situation, 'writing' | 'pressable' | 'modal'> {
  if (!(target instanceof HTMLElement)) return { writing: false, pressable: false, modal: false };
  const writing =
    target.isContentEditable ||
    target.closest('textarea,select,[role=textbox],[role=combobox]') !== null ||
    isTextInput(target);
  return {
    writing,
    pressable: target.closest('a[href],button,summary,[role=option],[role=tab]') !== null,
    modal: target.closest('[aria-modal=true],[role=menu]') !== null,
  };
}

function isTextInput(target: HTMLElement): boolean {
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
  );
}
