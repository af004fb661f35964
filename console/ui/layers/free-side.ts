export type Side = 'top' | 'right' | 'bottom' | 'left';

interface Size {
  readonly width: number;
  readonly height: number;
}
type Box = Readonly<Record<Side, number>>;

/** What a card needs beside a box, its distance included, in CSS pixels. */
const needed: Size = { width: 320, height: 210 };

/** The first side of a box, of those in the order of `sides`, on which a card has room without covering it. */
export function freeSide(box: Box, view: Size, sides: readonly Side[] = ['top', 'right', 'bottom', 'left']): Side {
  const hasRoom: Readonly<Record<Side, boolean>> = {
    top: box.top >= needed.height,
    right: view.width - box.right >= needed.width,
    bottom: view.height - box.bottom >= needed.height,
    left: box.left >= needed.width,
  };
  return sides.find((side) => hasRoom[side]) ?? 'top';
}
