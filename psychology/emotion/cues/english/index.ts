import type { CueLanguage } from '../names.ts';
import { abuse } from './abuse.ts';
import { danger } from './danger/index.ts';
import { effort } from './effort.ts';
import { leaving } from './leaving.ts';
import { legal } from './legal.ts';
import { public_ } from './public.ts';
import { repeat } from './repeat.ts';
import { fillers, signOf } from './signs.ts';
import { urgent } from './urgent.ts';

/**
 * How English says cues. The families follow the psychology of complaints rather than any corpus. How they do on labelled
 * messages is in docs/emotion-model.md.
 */
export const english: CueLanguage = {
  phrases: { repeat, effort, urgent, leaving, legal, public: public_, abuse, danger },
  fillers,
  signOf,
};
