import { classes } from '../classes.ts';
import { Layer } from './Layer.tsx';
import type { LayerProps } from './Layer.tsx';

export interface DialogProps extends LayerProps {
  /** 640 px instead of 520. */
  wide?: boolean | undefined;
}

/**
 * One question. The focus goes to the first field, or to what carries `data-first`, never to a button that does
 * something. Under 720 px it stands at the foot.
 */
export function Dialog({ wide = false, className, ...rest }: DialogProps) {
  return <Layer {...rest} shape="dialog" modal className={classes(wide && 'wide', className)} />;
}

/** From the foot, for thumbs. */
export function Sheet(props: LayerProps) {
  return <Layer {...props} shape="sheet" modal />;
}

/** At the far side. By default the page beside it stays in use. */
export function Drawer({ modal = false, ...rest }: LayerProps & { modal?: boolean }) {
  return <Layer {...rest} shape="drawer" modal={modal} />;
}
