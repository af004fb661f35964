import { useState } from 'react';
import {
  Button,
  Dialog,
  Drawer,
  EvidenceCard,
  Field,
  HoverCard,
  IconButton,
  Menu,
  Popover,
  Sheet,
  Textarea,
  TextInput,
  toast,
  useHotkeys,
  WhyButton,
} from '../index.ts';
import type { MenuEntry } from '../index.ts';
import { Section } from './Section.tsx';

const entries: MenuEntry[] = [
  { heading: 'Order' },
  { id: 'due', label: 'Next due', checked: true, run: () => toast({ text: 'Next due first.' }) },
  { id: 'new', label: 'Newest', checked: false, run: () => toast({ text: 'Newest first.' }) },
  'line',
  { id: 'copy', label: 'Copy the address', icon: 'copy', keys: 'Mod+C', run: () => toast({ text: 'Copied.' }) },
  { id: 'merge', label: 'Merge', icon: 'merge', disabled: true, run: () => undefined },
  { id: 'erase', label: 'Erase', icon: 'trash', tone: 'bad', run: () => toast({ text: 'Erased.' }) },
];

export function Layers() {
  return (
    <Section title="What opens over the page">
      <div className="gallery-line">
        <HoverCard label="Why this says at risk" trigger={<Button kind="bare">Hover, focus or tap</Button>}>
          <Evidence />
        </HoverCard>
        <HoverCard label="Where this comes from" side="top" trigger={<WhyButton label="Where this comes from" />}>
          <EvidenceCard verdict="Said on 14 November." why="In the third message." />
        </HoverCard>
        <Menu label="More" entries={entries}>
          <IconButton icon="more" label="More" />
        </Menu>
        <Popover label="Later" trigger={<Button icon="clock">Later</Button>}>
          <Field label="Until">
            <TextInput defaultValue="tomorrow 09:00" />
          </Field>
        </Popover>
        <Opened />
      </div>
    </Section>
  );
}

function Evidence() {
  return (
    <EvidenceCard
      verdict={
        <>
          <b>At risk</b>, fairly sure (81 %)
        </>
      }
      why="Carried by “third time”, “still” and “rather”."
      parts={[
        { name: 'words', value: '0.62' },
        { name: 'course', value: '0.19' },
      ]}
      actions={
        <>
          <Button
            kind="link"
            size="small"
            onClick={() => toast({ text: 'Corrected.', action: { label: 'Undo', keys: 'Z', run: () => undefined } })}
          >
            Correct this
          </Button>
          <Button kind="link" size="small">
            Stop
          </Button>
        </>
      }
    />
  );
}

function Opened() {
  const [open, setOpen] = useState<'dialog' | 'sheet' | 'drawer' | null>(null);
  const change = (shown: boolean) => {
    if (!shown) setOpen(null);
  };
  const close = () => setOpen(null);
  useHotkeys([{ keys: 'Mod+Enter', inModal: true, run: close }], open === 'dialog');
  return (
    <>
      <Button onClick={() => setOpen('dialog')}>Dialog</Button>
      <Button onClick={() => setOpen('sheet')}>Sheet</Button>
      <Button onClick={() => setOpen('drawer')}>Drawer</Button>
      <Dialog
        open={open === 'dialog'}
        onOpenChange={change}
        title="One question"
        about="And one quiet line about it."
        wide
        footer={
          <>
            <Button kind="bare" onClick={close}>
              Not this time
            </Button>
            <Button kind="main" keys="Mod+Enter" onClick={close}>
              Do it
            </Button>
          </>
        }
      >
        <Field label="Why">
          <Textarea />
        </Field>
        <div className="row">
          <span>Where it comes from</span>
          <HoverCard label="Where this comes from" trigger={<WhyButton label="Where this comes from" />}>
            <EvidenceCard verdict="From the last year." />
          </HoverCard>
        </div>
      </Dialog>
      <Sheet open={open === 'sheet'} onOpenChange={change} title="From the foot">
        <p>For thumbs.</p>
      </Sheet>
      <Drawer open={open === 'drawer'} onOpenChange={change} title="Beside">
        <p>The page stays in use.</p>
      </Drawer>
    </>
  );
}
