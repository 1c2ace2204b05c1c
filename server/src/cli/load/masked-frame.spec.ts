import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { expect, test } from '@jest/globals';
import { WebSocket, WebSocketServer } from 'ws';
import { maskedFrame } from './masked-frame.ts';

test('a message framed by hand arrives as it was, whatever its length and letters', async () => {
  const http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const server = new WebSocketServer({ server: http });
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  const [[peer]] = (await Promise.all([once(server, 'connection'), once(client, 'open')])) as [
    [WebSocket],
    unknown,
  ];
  const texts = [
    '',
    'x',
    'Wörter, 字 und 🙂',
    ...[125, 126, 127, 65_535].map((length) => 'y'.repeat(length)),
  ];
  const heard: string[] = [];
  peer.on('message', (data: Buffer) => heard.push(data.toString()));
  const below = (client as unknown as { _socket: Duplex })['_socket'];
  for (const text of texts) below.write(maskedFrame(text));
  client.close();
  await once(peer, 'close');
  expect(heard).toEqual(texts);
  expect(() => maskedFrame('z'.repeat(65_536))).toThrow(RangeError);
  server.close();
  http.close();
});
