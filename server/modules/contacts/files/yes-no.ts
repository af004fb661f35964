/** How files say yes and no, in small letters. */
export const yes: ReadonlySet<string> = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'oui', 'si', 'sí']);
export const no: ReadonlySet<string> = new Set(['no', 'n', 'false', '0', 'nein', 'non']);
