/** The comments of a contract file: what a schema cannot say. */
export interface ContractNotes {
  /** the prose that the file opens with */
  opening: string;
  /** what is said about a key of `owner`, which is a constant's name or a command's */
  about(owner: string, key: string): string | undefined;
}

const comment = /\/\*\*(?<text>[\s\S]*?)\*\//;
const ownerLine = /^(?:export )?const (?<constant>\w+) =|^ {2}'(?<command>[a-z]+:[a-z-]+)': command\(/;
const keyLine = /^ +(?<key>\w+):/;

/** Reads the comments out of the text of a contract file. */
export function notesOf(source: string): ContractNotes {
  const notes = new Map<string, string>();
  let owner = '';
  let pending = '';
  for (const part of partsOf(source)) {
    const { constant, command } = ownerLine.exec(part)?.groups ?? {};
    if (constant || command) owner = constant ?? command ?? '';
    const { key } = keyLine.exec(part)?.groups ?? {};
    if (key && pending) notes.set(`${owner}.${key}`, pending);
    pending = part.trimStart().startsWith('/**') ? plainText(part) : '';
  }
  return {
    opening: plainText(comment.exec(source)?.[0] ?? ''),
    about: (of, key) => notes.get(`${of}.${key}`),
  };
}

/** The lines of a file, with each comment as one of them. */
function partsOf(source: string): string[] {
  return source.replaceAll(new RegExp(comment, 'g'), (found) => found.replaceAll('\n', '\r')).split('\n');
}

function plainText(text: string): string {
  return text
    .replaceAll(/\/\*\*|\*\//g, '')
    .split(/[\r\n]/)
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim()
    .replaceAll(/([^\n])\n(?=[^\n-])/g, '$1 ')
    .replaceAll(/\*(\w+)\*/g, '_$1_');
}
