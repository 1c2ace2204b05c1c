/**
 * Something the person who started the program can put right: a taken port, a folder that cannot be
 * written, a wrong setting. Whoever starts the program prints `message`, which is one plain line, and
 * exits with 1; a stack would only hide it.
 */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(message: string, options?: { cause?: unknown }) {
    super(message.replaceAll(/\s*\n\s*/g, ' ').trim(), options);
  }
}
