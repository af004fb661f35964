import { createHmac } from 'node:crypto';

/** What is signed: the moment (seconds since 1970) and the body, so that neither can be changed. HMAC-SHA256, in hexadecimal. */
export const signatureOf = (secret: string, timestamp: string, body: Buffer): string =>
  createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
