/**
 * What phones of some years ago lack of the library functions we use; the compiler lowers syntax only. A page
 * for phones calls this before anything else.
 */
export function supportOlderBrowsers(): void {
  const array: { toSorted?: unknown } = Array.prototype;
  if (array.toSorted) return;
  // oxlint-disable-next-line no-extend-native -- this is what a polyfill is
  Object.defineProperty(Array.prototype, 'toSorted', {
    value(this: unknown[], compare?: (a: unknown, b: unknown) => number) {
      // oxlint-disable-next-line unicorn/no-array-sort -- the copy is ours
      return Array.from(this).sort(compare);
    },
    configurable: true,
    writable: true,
  });
}
