import type { CustomerName } from './customers.ts';

/** What the shop wants to know of its people and companies. */
export const fields = [
  {
    about: 'person',
    name: 'brews_with',
    label: 'Brews with',
    type: 'choice',
    choices: ['Filter', 'Espresso', 'Moka pot', 'French press', 'Ibrik', 'Tea only'],
    hint: 'What they make their coffee with, as they said it.',
  },
  { about: 'person', name: 'monthly_bag', label: 'Monthly bag', type: 'text', choices: [], hint: 'Roast and size.' },
  { about: 'company', name: 'kilos_a_week', label: 'Kilos a week', type: 'number', choices: [], hint: '' },
  { about: 'company', name: 'delivery_day', label: 'Delivery day', type: 'text', choices: [], hint: '' },
] as const;

type Held = { readonly [N in (typeof fields)[number]['name']]?: string | number };

interface Company {
  readonly name: string;
  readonly domains: readonly string[];
  readonly people: readonly CustomerName[];
  readonly fields: Held;
}

/** Companies among the customers. */
export const companies: readonly Company[] = [
  {
    name: 'The Corner Table',
    domains: ['cornertable.example'],
    people: ['ines'],
    fields: { kilos_a_week: 8, delivery_day: 'Tuesday, before ten' },
  },
  { name: 'Meier Architects', domains: ['meier.example'], people: ['clara'], fields: { kilos_a_week: 2 } },
  { name: 'Hoffmann Barista School', domains: ['hoffmann.example'], people: ['lena'], fields: { kilos_a_week: 5 } },
];
