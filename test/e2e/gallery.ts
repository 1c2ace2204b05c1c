import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Page } from 'playwright-core';
import { cleanUp } from '../harness/clean-up.ts';
import { freeze } from './frozen.ts';

const isUpdate = process.env['MITEINANDER_VISUAL'] === 'update';

export interface Sitter {
  page: Page;
  /** what is different in every run, by what is to stand there instead */
  replace: Record<string, string>;
}

interface Folders {
  kept: string;
  results: string;
  isUpdate: boolean;
}

const usual: Folders = {
  kept: join(import.meta.dirname, 'visual'),
  results: join(import.meta.dirname, 'results'),
  isUpdate,
};

/** Takes pictures of pages and compares them with those in `visual/`. Collects what differs, so that one run tells all. */
export class Gallery {
  readonly taken: string[] = [];
  private readonly worker = new Worker(new URL('compare-pictures.mjs', import.meta.url));
  private readonly waiting = new Map<string, (problem: string | null) => void>();
  private readonly answers: Promise<string | null>[] = [];

  constructor(private readonly folders: Folders = usual) {
    this.worker.on('message', ({ name, problem }: { name: string; problem: string | null }) =>
      this.waiting.get(name)?.(problem),
    );
    cleanUp(() => this.worker.terminate());
  }

  /**
   * @param name of the file; `phone-poll`
   * @param hide selectors of what cannot be the same twice; its place stays, and is empty
   */
  async take(name: string, { page, replace }: Sitter, hide: readonly string[] = []): Promise<void> {
    const thaw = await freeze(page, { replace, hide });
    this.compare(name, await page.screenshot());
    await thaw();
  }

  compare(name: string, png: Uint8Array): void {
    this.taken.push(name);
    const answer = new Promise<string | null>((resolve) => this.waiting.set(name, resolve));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    this.worker.postMessage({ name, png, ...this.folders });
    this.answers.push(answer);
  }

  /** What differed since it was asked last. */
  async problems(): Promise<string[]> {
    const answers = await Promise.all(this.answers.splice(0));
    return answers.filter((answer) => answer !== null);
  }

  /** Pictures that nobody takes any more; an update throws them away. */
  left(): string[] {
    const { kept } = this.folders;
    const files = existsSync(kept) ? readdirSync(kept) : [];
    const left = files.filter((file) => !this.taken.includes(file.replace(/\.png$/, '')));
    if (!this.folders.isUpdate) return left;
    for (const file of left) rmSync(join(kept, file));
    return [];
  }
}
