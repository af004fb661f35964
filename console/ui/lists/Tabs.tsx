import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Icon } from '../icons.tsx';
import type { IconName } from '../icons.tsx';
import { Kbd } from '../keys/Kbd.tsx';
import { classes } from '../classes.ts';
import './Tabs.css';

export interface Tab<Value extends string> {
  value: Value;
  label: string;
  count?: number | undefined;
  icon?: IconName | undefined;
  keys?: string | undefined;
}

export interface TabsProps<Value extends string> {
  label: string;
  tabs: readonly Tab<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /** At the far end of the line of tabs. */
  aside?: ReactNode;
  className?: string | undefined;
  /** `TabPanel`s, or anything that has one inside for each tab. */
  children: ReactNode;
}

export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  onChange,
  aside,
  className,
  children,
}: TabsProps<Value>) {
  const choose = (chosen: string) => {
    const tab = tabs.find((each) => each.value === chosen);
    if (tab !== undefined) onChange(tab.value);
  };
  return (
    <Radix.Root className={classes('tabbed', className)} value={value} onValueChange={choose}>
      <div className="tabs">
        <Radix.List aria-label={label} onPointerDown={byPointer} onKeyDown={byKeys}>
          {tabs.map((tab) => (
            <Radix.Trigger key={tab.value} value={tab.value}>
              {tab.icon !== undefined && <Icon name={tab.icon} size="small" />}
              {tab.label}
              {tab.count !== undefined && <b className="num">{tab.count}</b>}
              {tab.keys !== undefined && <Kbd keys={tab.keys} />}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {aside !== undefined && <span className="tabs-aside">{aside}</span>}
      </div>
      {children}
    </Radix.Root>
  );
}

/** Radix focuses a pressed tab by script, which a browser that saw a key before takes for the keyboard’s doing. */
const byPointer = ({ currentTarget }: { currentTarget: HTMLElement }) => currentTarget.setAttribute('data-pointer', '');
const byKeys = ({ currentTarget }: { currentTarget: HTMLElement }) => currentTarget.removeAttribute('data-pointer');

export function TabPanel({ value, className, children }: { value: string; className?: string; children: ReactNode }) {
  return (
    <Radix.Content value={value} className={classes('tab-panel', className)}>
      {children}
    </Radix.Content>
  );
}
