// Runs other programs, and tells how long it took.
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @typedef {{ code: number, output: string }} Outcome
 * @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string, show?: boolean, shell?: boolean }} RunOptions
 */

/**
 * Runs a program to its end. Never throws.
 * @param {string} program
 * @param {string[]} args
 * @param {RunOptions} [options] `show`: its output goes to the terminal instead of into `output`
 * @returns {Promise<Outcome>}
 */
export function run(program, args, { env = process.env, cwd = root, show = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env,
      shell,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a JavaScript program with the Node that runs us.
 * @param {string} file
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export const runNode = (file, args, options) => run(process.execPath, [file, ...args], options);

/**
 * Does one step and shows that it goes on: a line when it begins, one every ten seconds, one when it ends.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const begun = performance.now();
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  console.error(`${title} …`);
  const beat = setInterval(() => console.error(`${title} … ${seconds()}`), 10_000);
  try {
    const result = await work();
    console.error(`${title}: done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(beat);
  }
}

/** A problem that is told in plain words, without a stack. */
export class PlainError extends Error {}

/**
 * The outermost call of a script.
 * @param {() => Promise<number | void>} work may return the exit code
 */
export async function main(work) {
  try {
    const code = await work();
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    // The server's StartError is known by its name only: its class is not built before the build.
    const isPlain = error instanceof PlainError || (error instanceof Error && error.name === 'StartError');
    console.error(isPlain ? error.message : error);
    process.exitCode = 1;
  }
}
