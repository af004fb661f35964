import type { Design } from '#contract/programme-design.ts';
import type { Finding, Programme } from '#contract/programmes.ts';

/** What each part of the editor works on. */
export interface PartProps {
  programme: Programme;
  design: Design;
  setDesign: (design: Design) => void;
  findings: readonly Finding[];
}
