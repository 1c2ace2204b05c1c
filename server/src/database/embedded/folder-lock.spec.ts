import { afterEach, expect, test } from '@jest/globals';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFolderLock } from './folder-lock.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

test('one at a time, and everybody gets a turn', async () => {
  const folder = await newFolder();
  let inside = 0;
  let most = 0;
  const turns = Array.from({ length: 20 }, (_, index) =>
    withFolderLock(folder, async () => {
      most = Math.max(most, ++inside);
      await readdir(folder);
      inside--;
      return index;
    }),
  );
  expect(await Promise.all(turns)).toHaveLength(20);
  expect(most).toBe(1);
});

test('is free again when the work throws', async () => {
  const folder = await newFolder();
  const failing = withFolderLock(folder, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(await withFolderLock(folder, () => Promise.resolve('yes'))).toBe('yes');
});

test.each([
  ['of a dead process', JSON.stringify({ pid: 2 ** 30, started: '', token: 'x' })],
  [
    'of a process whose number was used again',
    JSON.stringify({ pid: process.pid, started: '1 long ago', token: 'x' }),
  ],
  ['that a power cut left empty', ''],
])('a turn %s does not count', async (_, content) => {
  const folder = await newFolder();
  await writeFile(join(folder, '7'), content);
  expect(await withFolderLock(folder, () => readdir(folder))).toContain('8');
});

test('the folder does not grow', async () => {
  const folder = await newFolder();
  for (let turn = 0; turn < 40; turn++) await withFolderLock(folder, () => Promise.resolve());
  expect((await readdir(folder)).length).toBeLessThan(40);
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'miteinander-lock-'));
  folders.push(folder);
  return folder;
}
