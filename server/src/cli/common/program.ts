import { MeetingFileError } from '../../meetings/meeting-file.ts';
import { StartError } from '../../start-error.ts';

/** The program was called in a way that it does not know. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command line program: `--help`, one plain line for what people can put right themselves, and exit
 * codes: 0 done, 1 failed, 2 called wrongly.
 */
export async function runProgram(help: string, work: (args: string[]) => Promise<void>): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help.trim());
    return;
  }
  try {
    await work(args);
  } catch (error) {
    process.exitCode = isMisuse(error) ? 2 : 1;
    if (isMisuse(error))
      console.error(`${error.message.replace(/\. To specify a positional.*/s, '.')}\n\n${help.trim()}`);
    else console.error(isPlain(error) ? error.message : error);
  }
}

function isMisuse(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('ERR_PARSE_ARGS');
}

function isPlain(error: unknown): error is Error {
  return error instanceof StartError || error instanceof MeetingFileError;
}
