/**
 * One socket message carries every command: `socket.emit('command', {id, name, input}, reply)`.
 *
 * A contract declares a command once. Role check, validation, rate limit, the generated protocol document and
 * the generated test matrix all come from that declaration.
 */
import { z } from 'zod';
import { Id } from './id.ts';
import type { Pace } from './pace.ts';
import type { Role } from './roles.ts';
import type { World } from './world.ts';

/**
 * - `write`: logged in `command_log`; a repeated id answers what it answered the first time
 * - `hot`:   not logged; harmless to repeat by a key of its own (a ballot's version, a device's token)
 * - `read`:  neither locks nor logs
 */
export type CommandKind = 'write' | 'hot' | 'read';

export interface CommandContract<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** one sentence for the protocol document */
  summary: string;
  by: readonly Role[];
  kind: CommandKind;
  input: Input;
  output: Output;
  limit: Pace;
  /** an input that is allowed in the given world, for each role in `by` */
  example: (world: World, role: Role) => z.input<Input>;
}

/** Declares a command; it only helps the compiler to infer. */
export function command<Input extends z.ZodType, Output extends z.ZodType>(
  contract: CommandContract<Input, Output>,
): CommandContract<Input, Output> {
  return contract;
}

/** Bytes of JSON in one command: above this it is answered `too-large`. */
export const maxCommandBytes = 8 * 1024;

/** What travels in the `command` message. The id is chosen by the client and makes a repetition harmless. */
export const Envelope = z.strictObject({
  id: Id,
  name: z.string().max(60),
  input: z.unknown(),
});
