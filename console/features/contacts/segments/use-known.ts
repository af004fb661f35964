import { useQuery } from '@tanstack/react-query';
import { call } from '../../../app/client.ts';
import { useFields } from '../use-fields.ts';
import type { Known } from './parts.ts';
import type { Names } from './sentence.ts';

/** What can be chosen in conditions: the house's fields, companies and topics. */
export function useKnown(): Known {
  const { fields } = useFields('person');
  const companies = useQuery({
    queryKey: ['companies', 'to choose'],
    queryFn: () => call('GET /companies', { query: { limit: 100 } }),
  });
  const topics = useQuery({ queryKey: ['topics'], queryFn: () => call('GET /topics'), retry: false });
  return { fields, companies: companies.data?.items ?? [], topics: topics.data?.items ?? [] };
}

/** Names for the sentence of a rule. */
export const namesFrom = ({ fields, companies, topics }: Known): Names => ({
  field: (name) => fields.find((one) => one.name === name)?.label.toLowerCase() ?? name,
  company: (id) => companies.find((one) => one.id === id)?.name ?? 'a company',
  topic: (id) => topics.find((one) => one.id === id)?.name ?? 'a topic',
});
