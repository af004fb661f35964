import { Skeleton } from '../../ui/index.ts';

/** While a page's code or answer is on its way. */
export function Loading() {
  return (
    <div className="page-wait">
      <Skeleton label="Loading" />
    </div>
  );
}
