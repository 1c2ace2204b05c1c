// Compares pictures, in a thread of its own: jest looks up every Math and Array in its sandbox, which makes this a
// hundred times slower there, and what waits for an answer meanwhile loses its connection.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { crc32, deflateSync } from 'node:zlib';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * What may differ. A pixel counts if it is another colour to the eye (and no edge of a letter, which every version
 * of Chromium smooths a little differently), and a picture differs if in any square of 32 × 32 pixels more than an
 * eighth of them count: a lost mark, another word or a moved line fills a square, smoothing is spread thin over
 * the whole picture.
 */
const colourDistance = 0.12;
const square = 32;
const mostInSquare = (square * square) / 8;

/**
 * @typedef {object} Question
 * @property {string} name of the file
 * @property {Uint8Array} png what was seen
 * @property {string} kept the folder of what is to be seen
 * @property {string} results where differences are shown
 * @property {boolean} isUpdate what is seen now is what is to be seen
 */

parentPort?.on('message', (/** @type {Question} */ question) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage({ name: question.name, problem: answer(question) });
});

/**
 * @param {Question} question
 * @returns {string | null} what is wrong
 */
function answer({ name, png, kept, results, isUpdate }) {
  const file = join(kept, `${name}.png`);
  const after = PNG.sync.read(Buffer.from(png));
  const before = existsSync(file) ? PNG.sync.read(readFileSync(file)) : null;
  const difference = before ? differenceOf(before, after) : 'there is no picture yet';
  if (difference === null) return null;
  if (isUpdate) {
    save(file, after);
    return null;
  }
  const shown = [save(join(results, `${name}.actual.png`), after)];
  if (before && isSameSize(before, after))
    shown.push(save(join(results, `${name}.diff.png`), drawn(before, after)));
  return `${name}: ${difference}. See ${shown.join(' and ')}. If it is meant: npm run visual -- --update`;
}

/**
 * @param {PNG} before
 * @param {PNG} after
 */
function differenceOf(before, after) {
  if (!isSameSize(before, after))
    return `${after.width} × ${after.height} instead of ${before.width} × ${before.height}`;
  const { width, height } = before;
  const options = { threshold: colourDistance, windowSize: square };
  const most = pixelmatch(before.data, after.data, undefined, width, height, options);
  return most > mostInSquare ? `up to ${most} of ${square * square} pixels of a square differ` : null;
}

/**
 * @param {PNG} before
 * @param {PNG} after
 */
function drawn(before, after) {
  const { width, height } = before;
  const picture = new PNG({ width, height });
  pixelmatch(before.data, after.data, picture.data, width, height, { threshold: colourDistance });
  return picture;
}

/**
 * @param {PNG} one
 * @param {PNG} other
 */
function isSameSize(one, other) {
  return one.width === other.width && one.height === other.height;
}

/**
 * @param {string} file
 * @param {PNG} picture
 */
function save(file, picture) {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, written(withFewColours(picture)));
  return file;
}

/**
 * With a list of its colours, which takes half the room; pngjs cannot write that. Whole if there are too many.
 * @param {PNG} picture
 */
function written(picture) {
  const { width, height, data } = picture;
  /** @type {Map<number, number>} */
  const places = new Map();
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at += 1) {
    const colour = data.readUIntBE(at * 4, 3);
    const place = places.get(colour) ?? places.size;
    places.set(colour, place);
    rows[at + Math.floor(at / width) + 1] = place;
  }
  if (places.size > 256) return PNG.sync.write(picture, { colorType: 2, inputColorType: 6, deflateLevel: 9 });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits for each place in the list
  header.set([8, 3], 8);
  const list = Buffer.alloc(places.size * 3);
  for (const [colour, place] of places) list.writeUIntBE(colour, place * 3, 3);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', list),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * @param {string} name
 * @param {Buffer} content
 */
function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

const colours = 64;
/** What is further from all of them, in steps of red, green and blue together, is kept too: a small mark. */
const farFromAll = 30;

/**
 * The colours that are seen most, and for every other the nearest of them: surfaces and marks stay as they are,
 * and the many shades of smoothed letters, which make a file large, become few.
 * @param {PNG} picture
 */
function withFewColours({ width, height, data }) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  /** @type {number[]} */
  const kept = [];
  for (const [colour] of [...counts].toSorted((one, other) => other[1] - one[1]))
    if (kept.length < colours || distance(nearestOf(kept, colour), colour) > farFromAll) kept.push(colour);
  const nearest = new Map([...counts.keys()].map((colour) => [colour, nearestOf(kept, colour)]));
  const copy = new PNG({ width, height });
  for (let at = 0; at < data.length; at += 4) {
    copy.data.writeUIntBE(nearest.get(data.readUIntBE(at, 3)) ?? 0, at, 3);
    copy.data[at + 3] = 255;
  }
  return copy;
}

/**
 * @param {number[]} kept
 * @param {number} colour
 */
function nearestOf(kept, colour) {
  let best = colour;
  let least = Number.POSITIVE_INFINITY;
  for (const each of kept) {
    const far = distance(each, colour);
    if (far < least) [best, least] = [each, far];
  }
  return best;
}

/**
 * @param {number} one
 * @param {number} other
 */
function distance(one, other) {
  return (
    Math.abs((one >> 16) - (other >> 16)) +
    Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)) +
    Math.abs((one & 255) - (other & 255))
  );
}
