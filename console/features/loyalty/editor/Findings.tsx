import type { Finding } from '#contract/programmes.ts';
import { Icon } from '../../../ui/index.ts';

/** What is not fair here, and what to do about it. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  return findings.map(({ id, reason, todo }, n) => (
    <p key={`${id} ${String(n)}`} className="loyalty-finding" role="alert">
      <Icon name="warn" />
      <span>
        {reason} <b>{todo}</b>
      </span>
    </p>
  ));
}
