import type { Socket } from 'socket.io';
import { answerPacket, send } from './packet.ts';

/** What is below a socket of socket.io and not described by its types. */
interface Below {
  /** socket.io's own way from a message to a listener */
  ondata: (data: unknown) => void;
}

const event = '["command",';

/**
 * Hears the message `command` of a connection; `answer` takes the JSON of what it is answered, and `characters` is
 * the length of the message as it came, where that is known. It is taken directly
 * from the transport: socket.io's own way to a listener and back through an acknowledgement takes as much processor
 * time as everything else that a vote needs (decision 0008). Whatever is not exactly such a message, like one with
 * bytes in it, goes socket.io's way.
 */
export function listenForCommands(
  socket: Socket,
  heard: (message: unknown, answer: (json: string) => void, characters?: number) => void,
): void {
  const { conn } = socket;
  const below = socket.client as unknown as Below;
  conn.off('data', below.ondata);
  conn.on('data', (data: unknown) => {
    const command = typeof data === 'string' && socket.connected ? parsed(data) : null;
    if (!command) return below.ondata(data);
    heard(command.message, answerTo(socket, command.number), (data as string).length);
  });
  socket.on('command', (...sent: unknown[]) => {
    const answer = sent.pop();
    if (typeof answer === 'function') heard(sent[0], (json) => answer(JSON.parse(json)) as unknown);
  });
}

/** By itself, so that a command is not kept for as long as its answer is waited for. */
function answerTo(socket: Socket, number: string): (json: string) => void {
  return (json) => send(socket, answerPacket(number, json));
}

/** `2<number>["command",{…}]`, else null. */
export function parsed(text: string): { number: string; message: unknown } | null {
  const start = text.indexOf('[');
  if (text.charCodeAt(0) !== 0x32 || start < 2 || start > 16 || !text.startsWith(event, start)) return null;
  const number = text.slice(1, start);
  if (!isNumber(number)) return null;
  try {
    const [, message] = JSON.parse(text.slice(start)) as unknown[];
    return { number, message };
  } catch {
    return null;
  }
}

function isNumber(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}
