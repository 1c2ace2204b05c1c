import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, release, totalmem } from 'node:os';

/** What a result was measured on and with. */
export function machine() {
  const [first] = cpus();
  return {
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    node: process.version,
    commit: commit(),
    versions: Object.fromEntries(
      ['socket.io', 'ws', 'pg', 'typeorm', '@nestjs/core'].map((name) => [name, version(name)]),
    ),
  };
}

function commit(): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : ' with changes');
  } catch {
    return 'unknown';
  }
}

function version(name: string): string {
  const resolved = createRequire(import.meta.url).resolve(name);
  const folder = resolved.slice(0, resolved.lastIndexOf(`node_modules/${name}/`));
  return (
    JSON.parse(readFileSync(`${folder}node_modules/${name}/package.json`, 'utf8')) as { version: string }
  ).version;
}
