import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

export const workerFile = 'sw.js';

/** Loaded only by those who watch a stream, and larger than all the rest. */
const isLeftOut = ({ moduleIds }: Chunk) => moduleIds.some((id) => id.includes('/node_modules/hls.js/'));

/** Tells the service worker which files the attendee's page is made of, also those that come later. */
export function pageFiles(): Plugin {
  return {
    name: 'page-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[workerFile];
        if (worker?.type !== 'chunk') return;
        const files = filesOf(bundle, '/client/index.html');
        const html = bundle['index.html'];
        const hash = createHash('sha256').update(files.join('\n'));
        if (html?.type === 'asset') hash.update(html.source);
        const list = { version: hash.digest('hex').slice(0, 12), files };
        worker.code = worker.code.replaceAll('PAGE_FILES', `(${JSON.stringify(list)})`);
      },
    },
  };
}

/** The addresses of everything a page may load from its own build, in a stable order. */
function filesOf(bundle: Bundle, page: string): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const entry = chunks.find(({ isEntry, facadeModuleId }) => isEntry && facadeModuleId?.endsWith(page));
  const names = new Set<string>();
  // A set hands out what is added while it is walked.
  const reached = new Set(entry ? [entry] : []);
  for (const chunk of reached) {
    if (isLeftOut(chunk)) continue;
    for (const name of [chunk.fileName, ...stylesOf(chunk)]) names.add(name);
    for (const name of [...chunk.imports, ...chunk.dynamicImports]) {
      const next = bundle[name];
      if (next?.type === 'chunk') reached.add(next);
    }
  }
  if (names.size === 0) throw new Error(`The build has no files of ${page}.`);
  return [...names].map((name) => `/${name}`).toSorted();
}

function stylesOf({ viteMetadata }: Chunk): string[] {
  return [...(viteMetadata?.importedCss ?? []), ...(viteMetadata?.importedAssets ?? [])];
}
