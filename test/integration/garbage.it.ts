import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Client } from '../harness/client.ts';
import { environment } from '../harness/environment.ts';
import { emptyMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import { until } from '../harness/until.ts';

const { url } = environment();

describe('[L9] whatever is sent, the server stays up', () => {
  let meeting: TestMeeting;
  let witness: Client;

  beforeEach(async () => {
    meeting = await emptyMeeting();
    witness = await meeting.guest();
  });

  afterEach(async () => {
    expect(witness.hellos).toHaveLength(1);
    expect(witness.socket.connected).toBe(true);
    expect(await witness.expectOk('meeting:find', { code: meeting.code })).toMatchObject({ id: meeting.id });
  });

  const id = randomUUID();
  const input = { code: '123456' };
  const envelopes: [string, unknown, string][] = [
    ['nothing', null, 'malformed'],
    ['a number', 7, 'malformed'],
    ['a text', 'meeting:find', 'malformed'],
    ['a list', [id, 'meeting:find', input], 'malformed'],
    ['an empty object', {}, 'malformed'],
    ['an id that is none', { id: 'first', name: 'meeting:find', input }, 'malformed'],
    ['a number as name', { id, name: 7, input }, 'malformed'],
    ['a long name', { id, name: 'x'.repeat(61), input }, 'malformed'],
    ['one key too many', { id, name: 'meeting:find', input, as: 'moderator' }, 'malformed'],
    [
      'an own __proto__',
      JSON.parse(`{"id":"${id}","name":"meeting:find","__proto__":{"input":1}}`),
      'malformed',
    ],
    ['an unknown name', { id, name: 'meeting:destroy', input }, 'unknown-command'],
    ['the name __proto__', { id, name: '__proto__', input }, 'unknown-command'],
    ['the name constructor', { id, name: 'constructor', input }, 'unknown-command'],
    ['the name toString', { id, name: 'toString', input }, 'unknown-command'],
    ['no input', { id, name: 'meeting:find' }, 'malformed'],
    ['bytes as message', Buffer.from('meeting:find'), 'malformed'],
    ['bytes as input', { id, name: 'meeting:find', input: Buffer.alloc(100) }, 'invalid'],
    ['many bytes as input', { id, name: 'meeting:find', input: Buffer.alloc(20_000) }, 'too-large'],
    ['lists in lists', { id, name: 'meeting:find', input: nested(1000) }, 'invalid'],
    ['halves of characters', { id, name: 'meeting:find', input: { code: '\ud800\udfff\ud800' } }, 'invalid'],
  ];
  test.each(envelopes)('%s as a command is answered', async (_, message, code) => {
    const guest = await meeting.guest();
    const reply = await guest.sendRaw(message);
    expect(reply).toMatchObject({ ok: false, error: { code } });
    expect(JSON.stringify(reply).length).toBeLessThan(1000);
  });

  test('an acknowledgement without a message is answered', async () => {
    const guest = await meeting.guest();
    expect(await guest.sendRaw(undefined)).toMatchObject({ ok: false, error: { code: 'malformed' } });
  });

  test('commands that want no answer and events that nobody knows are passed over', async () => {
    const guest = await meeting.guest();
    guest.socket.emit('command', { id, name: 'meeting:find', input });
    guest.socket.emit('command', 'x', 'y', 'z');
    for (const event of ['delta', 'hello', 'message', '__proto__', 'toString', ''])
      guest.socket.emit(event, { anything: true });
    expect(await guest.expectOk('meeting:find', { code: meeting.code })).toMatchObject({ id: meeting.id });
  });

  const packets: [string, string][] = [
    ['a packet of no kind', '9'],
    ['half a message', '2["command",{"id"'],
    ['an event that is no list', '2{"command":1}'],
    ['an event without a name', '2[]'],
    ['a reserved event', '2["disconnect"]'],
    ['the error event', '2["error","x"]'],
    ['an acknowledgement of nothing', '3999["x"]'],
    ['bytes that never come', '51-["command",{"_placeholder":true,"num":0}]'],
    ['a placeholder that is none', '2["command",{"_placeholder":true,"num":"__proto__"}]'],
    ['a connection to another namespace', '0/admin,{"token":"x"}'],
    ['a second connection', '0{"as":"moderator","code":{},"secret":[]}'],
    ['a refusal', '4{"message":"no"}'],
    ['a handshake that is a list', '0["moderator"]'],
    ['thousands of brackets', `2${'['.repeat(60_000)}`],
  ];
  test.each(packets)('%s as a packet harms nobody else', async (_, packet) => {
    const guest = await meeting.guest();
    const closed = new Promise<void>((resolve) => guest.socket.once('disconnect', () => resolve()));
    guest.socket.io.engine.write(packet);
    guest.socket.io.engine.write('2["command",null]');
    const answered = guest.sendRaw(null).then(
      () => undefined,
      () => undefined,
    );
    await Promise.race([closed, answered]);
  });

  test('a command nested deeper than a program can go is answered', async () => {
    const guest = await meeting.guest();
    const deep = '['.repeat(25_000) + ']'.repeat(25_000);
    guest.socket.io.engine.write(`2777["command",{"id":"${id}","name":"meeting:find","input":${deep}}]`);
    const answer = await until('it is answered', () =>
      guest.bytes.find((packet) => packet.startsWith('3777')),
    );
    expect(JSON.parse(answer.slice(4))).toMatchObject([{ ok: false, error: { code: 'too-large' } }]);
  });

  test('a message above 64 KB ends its connection', async () => {
    const guest = await meeting.guest();
    guest.socket.emit('command', 'x'.repeat(70_000));
    await until('it is gone', () => !guest.socket.connected);
  });

  const handshakes: [string, unknown][] = [
    ['of no kind', { as: 'admin', token: 'x' }],
    ['with a list as secret', { as: 'moderator', code: '123456', secret: ['x'] }],
    ['with a token of 60 KB', { as: 'attendee', token: 'x'.repeat(60_000) }],
    ['with zero bytes', { as: 'attendee', token: '\0' }],
    ['of a screen with zero bytes', { as: 'paired', token: '\0' }],
    ['of a screen without a token', { as: 'paired', token: '' }],
    ['of a screen with a list as token', { as: 'paired', token: ['x'] }],
    ['with a zero byte as code', { as: 'display', code: '\0', secret: 'x' }],
    ['that inherits its role', JSON.parse('{"__proto__":{"as":"moderator"}}')],
    ['with a code that is none', { as: 'display', code: "1' or '1'='1", secret: 'x' }],
  ];
  test.each(handshakes)('a handshake %s is a guest', async (_, credentials) => {
    const client = await Client.connect({ name: 'somebody', credentials: credentials as never });
    expect(client.hello).toMatchObject({ role: 'guest', id: null, meeting: null });
  });

  const paths = [
    '/%E0%A4%A',
    '/%00',
    '/..%2f..%2fetc/passwd',
    '/health/ready%',
    '/socket.io/?EIO=9',
    `/${'x'.repeat(9000)}`,
  ];
  test.each(paths)('GET an address that is none (%#)', async (path) => {
    const { status, body } = await gets(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body).not.toMatch(/node_modules|at \w+ \(|root:/);
  });
});

function nested(depth: number): unknown {
  return JSON.parse('['.repeat(depth) + ']'.repeat(depth));
}

/** Not through `fetch`, which would tidy the address up. */
function gets(path: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode!, body }));
    })
      .on('error', reject)
      .end();
  });
}
