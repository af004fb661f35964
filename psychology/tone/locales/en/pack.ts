import { contentKeys } from '../../../language/content.ts';
import { questions } from '../../../language/questions.ts';
import type { Pack } from '../pack.ts';
import * as acting from './acting.ts';
import * as answering from './answering.ts';
import * as blaming from './blaming.ts';
import * as feeling from './feeling.ts';
import * as promising from './promising.ts';
import * as refusing from './refusing.ts';
import { dropStock, stock } from './stock.ts';

/** English, written for service replies; tried on real ones. */
export const english: Pack = {
  language: 'en',
  contentKeys,
  questions,
  ...answering,
  ...acting,
  ...promising,
  ...blaming,
  ...refusing,
  ...feeling,
  stock,
  dropStock,
};
