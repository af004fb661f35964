import type { ReactNode } from 'react';
import type { FeelingLabel } from '#contract/feelings.ts';

/**
 * Angles for heat, waves for tension, falling lines for loss, rounds for warmth, rings for nothing to report.
 * The shape must tell the feeling without its colour; the closest colours never share a family.
 */
export const glyphs: Readonly<Record<FeelingLabel, ReactNode>> = {
  anger: <path d="M2 3.2h12L8 13.6z" fill="currentColor" />,
  frustration: <path d="M1.5 5l3 6 3.5-6.5L11.5 11l3-6" />,
  disappointment: (
    <>
      <path d="M2 4.5c4.5 0 7.5 1.8 9.8 7" />
      <path d="m8.3 10.3 3.6 1.5 1.6-3.6" />
    </>
  ),
  anxiety: (
    <>
      <path d="M1.5 6c1.1-2 2.1-2 3.2 0s2.2 2 3.3 0 2.2-2 3.3 0 2.1 2 3.2 0" />
      <path d="M1.5 11c1.1-2 2.1-2 3.2 0s2.2 2 3.3 0 2.2-2 3.3 0 2.1 2 3.2 0" />
    </>
  ),
  sadness: <path d="M8 2c2.6 3.3 4 5.5 4 7.6a4 4 0 0 1-8 0C4 7.5 5.4 5.3 8 2z" />,
  confusion: (
    <>
      <path d="M4.8 5.6a3.2 3.2 0 1 1 4.7 2.9C8.4 9.1 8 9.7 8 10.7" />
      <path d="M8 13.5v.1" strokeWidth="2.2" />
    </>
  ),
  gratitude: (
    <path d="M8 13.5C3.9 10.7 2 8.6 2 6.2 2 4.4 3.3 3.2 4.9 3.2c1.3 0 2.4.7 3.1 2 .7-1.3 1.8-2 3.1-2 1.6 0 2.9 1.2 2.9 3 0 2.4-1.9 4.5-6 7.3z" />
  ),
  joy: (
    <>
      <circle cx="8" cy="8" r="2.9" fill="currentColor" />
      <path d="M8 1.3v1.6M8 13.1v1.6M1.3 8h1.6M13.1 8h1.6M3.3 3.3l1.1 1.1M11.6 11.6l1.1 1.1M12.7 3.3l-1.1 1.1M4.4 11.6l-1.1 1.1" />
    </>
  ),
  neutral: <circle cx="8" cy="8" r="5.2" />,
  unclear: <circle cx="8" cy="8" r="5.2" strokeDasharray="2 2.08" />,
};
