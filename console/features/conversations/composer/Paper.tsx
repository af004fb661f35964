import { useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { ClipboardEvent, KeyboardEvent, Ref } from 'react';
import { segments } from './segments.ts';
import type { Marked } from './segments.ts';
import './Paper.css';

export interface PaperHandle {
  readonly focus: () => void;
  readonly caret: () => number;
  /** Puts words in place of others; the browser's own undo takes it back. */
  readonly put: (start: number, end: number, text: string) => void;
}

export interface PaperProps {
  label: string;
  placeholder: string;
  text: string;
  marks?: readonly Marked[];
  onText: (text: string) => void;
  /** Somebody pointed at a place in the text. */
  onPlace?: (caret: number) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onBlur?: () => void;
  onPaste?: (event: ClipboardEvent) => void;
  /** The caret went somewhere else, or words changed around it. */
  onCaret?: (caret: number) => void;
  /** The list that offers how a word goes on, while there is one: the field is its combobox then. */
  offers?: { readonly listId: string; readonly activeId: string } | undefined;
  ref?: Ref<PaperHandle>;
}

/**
 * What one writes on: the browser's own field, so that paste, undo, spelling, input methods and phones work as
 * everywhere, and behind it the same text once more, which carries the underlines and gives both their height.
 */
export function Paper({ label, placeholder, text, marks = [], onText, onPlace, offers, ref, ...on }: PaperProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    caret: () => field.current?.selectionStart ?? text.length,
    put: (start, end, words) => {
      if (field.current !== null) replace(field.current, start, end, words);
    },
  }));
  const looked = marks.find(({ on }) => on)?.start;
  useLayoutEffect(() => {
    mirror.current?.querySelector('[data-mark=on]')?.scrollIntoView({ block: 'nearest' });
  }, [looked]);
  return (
    <div className="paper">
      <div className="paper-mirror" ref={mirror} aria-hidden="true">
        {segments(text, marks).map(({ text: words, mark }, index) =>
          mark === null ? (
            words
          ) : (
            <span key={index} data-mark={mark}>
              {words}
            </span>
          ),
        )}
        {'\u200b'}
      </div>
      <textarea
        ref={field}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        rows={1}
        spellCheck
        {...(offers !== undefined && comboboxOf(offers))}
        onChange={(event) => {
          onText(event.target.value);
          on.onCaret?.(event.target.selectionStart);
        }}
        onSelect={(event) => on.onCaret?.(event.currentTarget.selectionStart)}
        onClick={(event) => onPlace?.(event.currentTarget.selectionStart)}
        onKeyDown={on.onKeyDown}
        onBlur={on.onBlur}
        onPaste={on.onPaste}
      />
    </div>
  );
}

const comboboxOf = ({ listId, activeId }: NonNullable<PaperProps['offers']>) =>
  ({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': true,
    'aria-haspopup': 'listbox',
    'aria-controls': listId,
    'aria-activedescendant': activeId,
  }) as const;

/** The one way into a field that the browser's undo knows. Every browser has it, and nothing is to take its place. */
const insertText = (text: string): boolean =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- without it a rewrite could not be undone
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);

function replace(field: HTMLTextAreaElement, start: number, end: number, text: string): void {
  field.focus();
  field.setSelectionRange(start, end);
  if (insertText(text)) return;
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
