export { createClient } from './client.ts';
export type { CallRoute, ClientOptions } from './client.ts';
export { openLive } from './live.ts';
export type { Live, LiveOptions, LiveState } from './live.ts';
export { uploadFile } from './upload.ts';
export type { Upload } from './upload.ts';
export { Problem } from './problem.ts';
export type { FieldProblem } from './problem.ts';
