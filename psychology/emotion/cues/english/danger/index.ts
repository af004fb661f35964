import type { CuePhrases } from '../../names.ts';
import { fields } from './fields.ts';
import { hazards } from './hazards.ts';
import { illness } from './illness.ts';
import { named } from './named.ts';
import { selfHarm } from './self-harm.ts';
import { violence } from './violence.ts';

const kinds = [named, selfHarm, violence, hazards, illness, fields];

/** Who may come to harm, written widely: a miss costs more than a false alarm. How far it reaches: docs/emotion-model.md. */
export const danger: CuePhrases = {
  said: kinds.map(({ said }) => said).join(','),
  pairs: kinds.flatMap(({ pairs = [] }) => pairs),
  but: kinds.flatMap(({ but = [] }) => but).join(','),
};
