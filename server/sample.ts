import type { Platform } from './module.ts';

export function openSampleShop(_platform: Platform, _onProgress: (step: string) => void): Promise<string[]> {
  return Promise.resolve([]);
}
