import type { GivenValue } from '#contract/fields.ts';
import { call } from '../../app/client.ts';
import { upsert } from '../../app/store.ts';

/** Sets a field of a customer, or empties it with null. */
export const savePersonsField =
  (id: string) =>
  async (name: string, value: GivenValue | null, givenByCustomer: boolean): Promise<void> => {
    const params = { id, name };
    upsert(
      value === null
        ? await call('DELETE /contacts/:id/fields/:name', { params })
        : await call('PUT /contacts/:id/fields/:name', { params, body: { value, givenByCustomer } }),
    );
  };
