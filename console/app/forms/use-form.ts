import { useEffect, useRef, useState } from 'react';
import type { RefObject, SubmitEvent } from 'react';
import { readRefusal } from './problem-fields.ts';
import type { Wrongs } from './problem-fields.ts';

/** What is wrong with a value, where it may depend on the others; undefined when it is right. */
export type Checks<V> = { readonly [K in keyof V]?: (value: V[K], all: V) => string | undefined };

export interface FormOptions<V> {
  readonly initial: V;
  /** Judged when a field is left and before sending. */
  readonly checks?: Checks<V>;
  /** Further fields that a refusal may name, such as those inside one value. */
  readonly names?: readonly string[];
  readonly send: (values: V) => Promise<void>;
}

export interface Form<V> {
  readonly values: V;
  readonly set: <K extends keyof V>(name: K, value: V[K]) => void;
  /** Judges a field as it is left. */
  readonly leave: (name: keyof V & string) => void;
  readonly wrong: Wrongs;
  /** What is wrong with no field in particular. */
  readonly whole: string | undefined;
  readonly busy: boolean;
  readonly changed: boolean;
  /** Begins anew from these values. */
  readonly reset: (values: V) => void;
  readonly props: {
    readonly ref: RefObject<HTMLFormElement | null>;
    readonly noValidate: true;
    readonly onSubmit: (event: SubmitEvent) => void;
  };
}

/** A form: values, what is wrong beside each field, sending once, and the focus on the first wrong field. */
export function useForm<V extends object>({ initial, checks = {}, names = [], send }: FormOptions<V>): Form<V> {
  const [values, setValues] = useState(initial);
  const [start, setStart] = useState(initial);
  const [busy, setBusy] = useState(false);
  const { wrong, whole, ref, mark, refuse } = useRefusals();

  const reset = (next: V) => {
    setValues(next);
    setStart(next);
    refuse({});
  };
  const submit = async () => {
    const found = judgeAll(values, checks);
    refuse(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      setStart(values);
      await send(values);
    } catch (error) {
      setStart(start);
      const { fields, whole: rest } = readRefusal(error, [...names, ...Object.keys(values)]);
      refuse(fields, rest);
    } finally {
      setBusy(false);
    }
  };

  return {
    values,
    set: (name, value) => {
      setValues((now) => ({ ...now, [name]: value }));
      mark(String(name), undefined);
    },
    leave: (name) => mark(name, checks[name]?.(values[name], values)),
    wrong,
    whole,
    busy,
    changed: JSON.stringify(values) !== JSON.stringify(start),
    reset,
    props: {
      ref,
      noValidate: true,
      onSubmit: (event) => {
        event.preventDefault();
        // A form in a dialog stands in the page's tree inside the form that opened it.
        event.stopPropagation();
        if (!busy) void submit();
      },
    },
  };
}

/** What is wrong where; whenever a form is refused, the focus goes to the first wrong field. */
function useRefusals() {
  const [wrong, setWrong] = useState<Wrongs>({});
  const [whole, setWhole] = useState<string>();
  const [times, setTimes] = useState(0);
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (times > 0) ref.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [times]);
  return {
    wrong,
    whole,
    ref,
    mark: (name: string, words: string | undefined) => setWrong((now) => ({ ...now, [name]: words })),
    refuse: (fields: Wrongs, words?: string) => {
      setWrong(fields);
      setWhole(words);
      setTimes((count) => count + 1);
    },
  };
}

function judgeAll<V extends object>(values: V, checks: Checks<V>): Wrongs {
  const names = Object.keys(checks) as (keyof V & string)[];
  const judged = names.map((name) => [name, checks[name]?.(values[name], values)] as const);
  return Object.fromEntries(judged.filter(([, words]) => words !== undefined));
}
