import { describe, expect, it } from 'vitest';
import { decode, encode } from './format.ts';
import type { Header } from './header.ts';
import { indexOf, tableOf } from './table.ts';

const header = { model: 'test', command: 'é “so”', biases: [0, 1], units: [1, 0.5] } as unknown as Header;
const hashes = Uint32Array.from([1, 127, 128, 70_000, 3_000_000_000, 0xffffffff]);
const weights = Int8Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? at : -at));
const bytes = encode({ header, hashes, weights });

describe('the weights as bytes', () => {
  it('come back as they went in', () => {
    expect(decode(bytes)).toEqual({ header, hashes, weights });
  });

  it('come back from the middle of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 10);
    larger.set(bytes, 5);
    expect(decode(larger.subarray(5, 5 + bytes.length)).weights).toEqual(weights);
  });

  it('come back from a kind of array whose slices share their memory', () => {
    class Shared extends Uint8Array {
      override slice(from?: number, to?: number): Uint8Array<ArrayBuffer> {
        return this.subarray(from, to);
      }
    }
    expect(decode(Shared.from(bytes))).toEqual({ header, hashes, weights });
  });

  it('are refused with any single byte changed, and cut short', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] as number) ^ 0x10;
      expect(() => decode(damaged), `byte ${String(at)}`).toThrow(/damaged|not the weights/);
    }
    expect(() => decode(bytes.slice(0, -1))).toThrow('damaged');
    expect(() => decode(new Uint8Array(0))).toThrow('not the weights');
  });
});

describe('the table of features', () => {
  it('finds each hash, and none that it was not given', () => {
    const many = Uint32Array.from({ length: 5000 }, (_, at) => at * 3 + 1);
    const table = tableOf(many);
    many.forEach((hash, index) => {
      expect(indexOf(table, hash)).toBe(index);
    });
    expect(indexOf(table, 2)).toBe(-1);
    expect(indexOf(table, 0)).toBe(-1);
  });
});
