/** Something outside the program stands in the way of starting: the message says what, `hint` says what to do about it. */
export interface SetupError extends Error {
  name: 'SetupError';
  hint: string;
}

/** @param cause the error underneath, kept for the log. */
export function setupError(message: string, hint: string, cause?: unknown): SetupError {
  return Object.assign(new Error(message, { cause }), { name: 'SetupError' as const, hint });
}

export function isSetupError(error: unknown): error is SetupError {
  return error instanceof Error && error.name === 'SetupError' && 'hint' in error;
}
