/**
 * Codes of errors that say nothing of the question: the connection went away (08, and Node's own), the server is short of
 * something (53) or was told to stop (57), two were in each other's way (40).
 */
export const unavailableCodes = /^(08|53|57|40)[0-9A-Z]{3}$|^(ECONN|EPIPE|ETIMEDOUT|ENOENT|EAI_)/;
