import { useRef } from 'react';
import { IconButton } from '../../ui/index.ts';
import type { Shelf } from './shelf.ts';

/** Chooses files from the machine; dropping and pasting do the same. */
export function AttachButton({ shelf }: { shelf: Shelf }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton icon="clip" label="Attach files" onClick={() => field.current?.click()} />
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-hidden="true"
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          shelf.add([...(currentTarget.files ?? [])]);
          currentTarget.value = ''; // so that the same file can be chosen once more
        }}
      />
    </>
  );
}
