import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

/** Sends back whatever it hears. */
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('connection', (socket) => socket.on('message', (data) => socket.send((data as Buffer).toString())));
server.on('listening', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit(0));
