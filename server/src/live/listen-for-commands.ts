import type { Socket } from 'socket.io';

/** What is below a socket of socket.io and not described by its types. */
interface Below {
  /** socket.io's own way from a message to a listener */
  ondata: (data: unknown) => void;
}

const event = '["command",';

/**
 * Hears the message `command` of a connection, with the number under which its answer is awaited. It is taken
 * directly from the transport: socket.io's own way to a listener and back through an acknowledgement takes as
 * much processor time as everything else that a vote needs (decision 0008). Whatever is not exactly such a
 * message goes socket.io's way.
 */
export function listenForCommands(socket: Socket, heard: (message: unknown, number: string) => void): void {
  const { conn } = socket;
  const below = socket.client as unknown as Below;
  conn.off('data', below.ondata);
  conn.on('data', (data: unknown) => {
    const command = typeof data === 'string' && socket.connected ? parsed(data) : null;
    if (command) heard(command.message, command.number);
    else below.ondata(data);
  });
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
