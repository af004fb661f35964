import { Dialog, ToastList } from '../ui/index.ts';
import { useLayer } from './layers.ts';
import { clock } from './clock.ts';

/** What the lines at the foot said, newest first. */
export function Notices() {
  return (
    <Dialog title="What was said lately" {...useLayer('notices')}>
      <ToastList empty="Nothing yet." time={(at) => clock(new Date(at))} />
    </Dialog>
  );
}
