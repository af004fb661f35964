import { useEffect, useMemo, useState } from 'react';
import { inboundText, type Detail, type Reader } from '#psychology/emotion/index.ts';
import { openReader } from './reader.ts';

/** A text as it reads, and how long that took. */
export interface Read {
  readonly detail: Detail;
  readonly micros: number;
}

export interface Reading {
  readonly read: Read | null;
  /** The reader has not come yet, or did not. */
  readonly state: 'loading' | 'ready' | 'failed';
  readonly retry: () => void;
}

/** Reads a text as it is typed, in this browser. */
export function useReading(text: string): Reading {
  const [reader, setReader] = useState<Reader | null>(null);
  const [failed, setFailed] = useState(false);
  const load = () => {
    setFailed(false);
    openReader().then(setReader, () => setFailed(true));
  };
  useEffect(load, []);
  const state = reader !== null ? 'ready' : failed ? 'failed' : 'loading';
  const read = useMemo(() => (reader === null || text.trim() === '' ? null : timed(reader, text)), [reader, text]);
  return { read, state, retry: load };
}

/** Browsers round their clock to 0.1 ms, so a reading is repeated for so long, in ms. */
const longEnough = 2;

function timed(reader: Reader, text: string): Read {
  const inbound = inboundText('customer', text);
  const detail = reader.detail(inbound);
  const from = performance.now();
  let [runs, took] = [0, 0];
  while (took < longEnough) {
    reader.read(inbound);
    runs += 1;
    took = performance.now() - from;
  }
  return { detail, micros: (1000 * took) / runs };
}
