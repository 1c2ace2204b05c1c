type Method = (this: never, ...args: never[]) => unknown;

/**
 * Puts something around a method of the server's own. If there is none of that name any more, nothing would be
 * tested any more either: then the process ends.
 */
export function wrap<Of extends object>(
  prototype: Of,
  name: string,
  around: (self: Of, original: (...args: unknown[]) => unknown, args: unknown[]) => unknown,
): void {
  const methods = prototype as Record<string, unknown>;
  const original = methods[name] as Method | undefined;
  if (typeof original !== 'function') {
    const owner = (prototype as { constructor: { name: string } }).constructor.name;
    throw new Error(`The faults wrap ${owner}.${name}, which does not exist any more`);
  }
  methods[name] = function wrapped(this: Of, ...args: unknown[]) {
    return around(this, (...given) => original.apply(this as never, given as never[]), args);
  };
}
