import { Button, Chip, Countdown, Face, Icon, IconButton, Kbd, Mark, Sparkline, SplitButton, toast } from '../index.ts';
import { iconNames } from '../icons.tsx';
import { Section } from './Section.tsx';

export function Marks() {
  return (
    <>
      <Section title="Buttons and keys">
        <Buttons />
      </Section>
      <Section title="Chips, faces, time and course">
        <SmallMarks />
      </Section>
      <Section title="Icons">
        <ul className="icons">
          {iconNames.map((name) => (
            <li key={name}>
              <Icon name={name} size="large" />
              {name}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Buttons() {
  const entries = [
    { id: 'wait', label: 'Save and wait', keys: 'Alt+Enter', run: () => toast({ text: 'Saved, waiting.' }) },
    {
      id: 'later',
      label: 'Save later',
      hint: 'Tomorrow 09:00, when the day begins',
      run: () => toast({ text: 'Saved for later.' }),
    },
  ];
  return (
    <>
      <div className="gallery-line">
        <Button kind="main" keys="Mod+Enter">
          Save
        </Button>
        <Button icon="check" keys="E">
          Done
        </Button>
        <Button kind="bare">Leave as is</Button>
        <Button kind="link">
          Open it <Icon name="right" />
        </Button>
        <SplitButton menuLabel="More ways to save" entries={entries} keys="Mod+Enter">
          Save
        </SplitButton>
        <SplitButton kind="plain" menuLabel="More ways to keep" entries={entries}>
          Keep
        </SplitButton>
        <IconButton icon="search" label="Search" keys="/" />
        <IconButton icon="plus" label="New" kind="plain" />
      </div>
      <div className="gallery-line">
        <Button kind="main" size="big">
          Make it
        </Button>
        <Button size="small">Small</Button>
        <Button disabled>Disabled</Button>
        <Button kind="main" disabled>
          Disabled
        </Button>
        <Button kind="main" busy>
          Working
        </Button>
        <Kbd keys="J" />
        <Kbd keys="G I" />
        <Kbd keys="Shift+Mod+Enter" />
        <Kbd keys="F8" />
      </div>
    </>
  );
}

function SmallMarks() {
  return (
    <>
      <div className="gallery-line">
        <Chip>plain</Chip>
        <Chip tone="line">draft</Chip>
        <Chip tone="accent" icon="flag">
          by Tue 15:00
        </Chip>
        <Chip tone="good" icon="check">
          kept
        </Chip>
        <Chip tone="soon" icon="clock">
          nearly due
        </Chip>
        <Chip tone="bad" icon="warn">
          At risk
        </Chip>
        <Chip onRemove={() => toast({ text: 'Removed.' })} removeLabel="Remove delivery">
          delivery
        </Chip>
      </div>
      <div className="gallery-line">
        <Mark />
        <Face name="Ada Lovelace" size="small" />
        <Face name="Ada Lovelace" />
        <Face name="Grace Hopper" ours label="Grace Hopper, here" here />
        <Face name="Grace Hopper" ours size="large" />
      </div>
      <div className="gallery-line">
        <Countdown state="calm" fraction={0.7}>
          1 h 20
        </Countdown>
        <Countdown state="calm" fraction={1}>
          Wed 10:00
        </Countdown>
        <Countdown state="soon" fraction={0.15}>
          9 min
        </Countdown>
        <Countdown state="over">6 min over</Countdown>
        <Countdown state="paused">waiting</Countdown>
        <Countdown state="kept">kept</Countdown>
        <Countdown state="none">nothing owed</Countdown>
      </div>
      <div className="gallery-line">
        <Sparkline values={[-0.1, -0.3, -0.6]} tone="tone-bad" label="Course over three, lowest now" />
        <Sparkline values={[-0.2, -0.7, 0.2, 0.6]} tone="tone-good" label="Course over four, rising" />
        <Sparkline values={[0.4, 0.1, -0.5, -0.3]} tone="tone-soon" width={58} height={20} label="Course over four" />
      </div>
    </>
  );
}
