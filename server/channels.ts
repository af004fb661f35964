import type { Channel } from './channel.ts';
import { api } from './channels/api/index.ts';
import { email } from './channels/email/index.ts';
import { phone } from './channels/telephone/index.ts';
import { widget } from './channels/widget/index.ts';

/** The channels that this installation speaks. */
export const channels: readonly Channel[] = [widget, email, phone, api];
