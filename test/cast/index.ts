/** Lark & Kettle’s people, customers and their stories, for tests and benches. */
export * from '#server/sample/cast/index.ts';
