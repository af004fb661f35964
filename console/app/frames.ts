import { keyOf, kinds } from './entities.ts';
import type { Entity, Kind } from './entities.ts';
import { remove, upsert } from './store.ts';

/**
 * Puts what an event tells into the store, whatever its name: `data` is an entity itself or holds some under keys
 * such as `{ conversation, message }`. `gone: true` beside an entity takes it out. How far others have seen a
 * conversation, and where they are named, is no mark of mine, so it stays out.
 */
export function take(data: unknown, mine: string): void {
  if (!isRecord(data)) return;
  const found = [data, ...Object.values(data)].filter(isEntity).filter((each) => !isOthersMark(each, mine));
  if (data['gone'] === true) for (const entity of found) remove(entity.kind, keyOf(entity));
  else upsert(...found);
}

function isOthersMark(entity: Entity, mine: string): boolean {
  return (entity.kind === 'seen' || entity.kind === 'mention') && entity.agentId !== mine;
}

function isEntity(value: unknown): value is Entity {
  return isRecord(value) && typeof value['id'] === 'string' && kinds.includes(value['kind'] as Kind);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
