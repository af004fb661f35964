/** The design system. Import from here; Gallery.tsx shows all of it. */
import './tokens.css';
import './base.css';

export { classes } from './classes.ts';
export { Icon, Mark } from './icons.tsx';
export type { IconName } from './icons.tsx';
export { UiRoot } from './UiRoot.tsx';
export { applyTheme, readTheme, setTheme, toggleTheme, useTheme } from './theme.ts';
export type { Theme } from './theme.ts';
export { useMedia, useNarrow, widths } from './media.ts';

export { Button, buttonClass } from './actions/Button.tsx';
export type { ButtonKind, ButtonProps } from './actions/Button.tsx';
export { IconButton } from './actions/IconButton.tsx';
export { SplitButton } from './actions/SplitButton.tsx';

export { Field, useField } from './fields/Field.tsx';
export { Select, Textarea, TextInput } from './fields/inputs.tsx';
export type { Option } from './fields/inputs.tsx';
export { PasswordInput } from './fields/PasswordInput.tsx';
export { Segmented } from './fields/Segmented.tsx';
export { Switch } from './fields/Switch.tsx';
export { RadioCards } from './fields/RadioCards.tsx';
export type { RadioCard } from './fields/RadioCards.tsx';
export { Checkbox } from './fields/Checkbox.tsx';

export { Page, PageHead } from './page/Page.tsx';

export { Dialog, Drawer, Sheet } from './layers/Dialog.tsx';
export { Menu } from './layers/Menu.tsx';
export type { MenuAction, MenuEntry } from './layers/Menu.tsx';
export { Popover } from './layers/Popover.tsx';
export { HoverCard } from './layers/HoverCard.tsx';
export { EvidenceCard, WhyButton } from './layers/EvidenceCard.tsx';
export { Tooltip } from './layers/Tooltip.tsx';

export { announce } from './notices/announce.tsx';
export { dismissToast, runToastAction, toast, useToasts } from './notices/toasts.ts';
export type { Toast, ToastAction } from './notices/toasts.ts';
export { ToastList } from './notices/Toasts.tsx';
export { Banner } from './notices/Banner.tsx';
export { Drawing } from './notices/drawings.tsx';
export { EmptyState, Trouble } from './notices/EmptyState.tsx';
export { Bone, Skeleton, useDelayed } from './notices/Skeleton.tsx';
export { Progress } from './notices/Progress.tsx';

export { Chip } from './marks/Chip.tsx';
export { Face } from './marks/Face.tsx';
export { Countdown, Ring } from './marks/Ring.tsx';
export type { RingState } from './marks/Ring.tsx';
export { Sparkline } from './marks/Sparkline.tsx';

export { Card } from './lists/Card.tsx';
export { TabPanel, Tabs } from './lists/Tabs.tsx';
export type { Tab } from './lists/Tabs.tsx';
export { Table } from './lists/Table.tsx';
export type { Column } from './lists/Table.tsx';
export { VirtualList } from './lists/VirtualList.tsx';
export type { VirtualListHandle } from './lists/VirtualList.tsx';

export { Kbd } from './keys/Kbd.tsx';
export { setSingleKeys, useHotkeys, useSingleKeys } from './keys/hotkeys.ts';
export type { Hotkey } from './keys/choose.ts';
export { CommandPalette } from './keys/CommandPalette.tsx';
export type { PaletteItem } from './keys/CommandPalette.tsx';
export { KeySheet } from './keys/KeySheet.tsx';
export type { KeyGroup } from './keys/KeySheet.tsx';
