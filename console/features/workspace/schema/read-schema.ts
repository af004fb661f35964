export type Settings = Readonly<Record<string, unknown>>;

/** One setting of a channel, as a form draws it. */
export interface SettingField {
  readonly name: string;
  readonly label: string;
  readonly about: string | undefined;
  /** `lines` is a list of texts, one per line. */
  readonly type: 'text' | 'long' | 'lines' | 'number' | 'switch' | 'choice';
  readonly options: readonly string[];
  readonly initial: unknown;
  readonly required: boolean;
}

interface Property {
  readonly type?: unknown;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly maxLength?: number;
  readonly anyOf?: readonly Property[];
}

/** Texts that may be longer than this get an area instead of a line. */
const longText = 240;

/** Reads a channel's JSON Schema: an object of texts, numbers, switches, choices and lists of texts. */
export function readSchema(schema: Readonly<Record<string, unknown>> | undefined): readonly SettingField[] {
  const properties = (schema?.['properties'] ?? {}) as Record<string, Property>;
  const required = (schema?.['required'] ?? []) as readonly string[];
  return Object.entries(properties).map(([name, given]) => {
    const property = bare(given);
    return {
      name,
      label: given.title ?? property.title ?? words(name),
      about: given.description ?? property.description,
      type: typeOf(property),
      options: (property.enum ?? []).map(String),
      initial: given.default ?? property.default,
      required: required.includes(name) && given.default === undefined,
    };
  });
}

/** `anyOf: [string, null]` is a text that may be missing. */
function bare(property: Property): Property {
  return property.anyOf?.find((each) => each.type !== 'null') ?? property;
}

function typeOf({ type, enum: options, maxLength = 0 }: Property): SettingField['type'] {
  const name = Array.isArray(type) ? (type.find((each) => each !== 'null') as unknown) : type;
  if (options !== undefined) return 'choice';
  if (name === 'boolean') return 'switch';
  if (name === 'integer' || name === 'number') return 'number';
  if (name === 'array') return 'lines';
  return maxLength > longText ? 'long' : 'text';
}

/** `allowedOrigins` reads "Allowed origins". */
function words(name: string): string {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
