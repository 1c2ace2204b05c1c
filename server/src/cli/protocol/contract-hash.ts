import { createHash } from 'node:crypto';
import { commands, things } from '@miteinander/shared/contract';
import { Envelope } from '@miteinander/shared/wire/command';
import { errors } from '@miteinander/shared/wire/errors';
import { Handshake } from '@miteinander/shared/wire/handshake';
import { z } from 'zod';

/**
 * Sixteen hexadecimal digits that change whenever what travels on the wire does: shapes of messages, commands
 * and things, roles, codes of errors. Texts and limits are not part of it.
 */
export function contractHashOf(): string {
  return createHash('sha256').update(canonical(wire())).digest('hex').slice(0, 16);
}

/** JSON with every key in its place, so that the same contract is always the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The JSON schema of what may be sent (`input`) or of what arrives (`output`). */
export function schemaOf(type: z.ZodType, io: 'input' | 'output'): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(type, { io, unrepresentable: 'any' });
}

function wire() {
  return {
    handshake: schemaOf(Handshake, 'input'),
    envelope: schemaOf(Envelope, 'input'),
    commands: Object.fromEntries(
      Object.entries(commands).map(([name, { by, kind, input, output }]) => [
        name,
        { by, kind, input: schemaOf(input, 'input'), output: schemaOf(output, 'output') },
      ]),
    ),
    things: Object.fromEntries(
      Object.entries(things).map(([kind, view]) => [kind, schemaOf(view, 'output')]),
    ),
    errors: Object.fromEntries(Object.entries(errors).map(([code, { kind }]) => [code, kind])),
  };
}
