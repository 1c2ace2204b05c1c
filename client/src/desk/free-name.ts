/** The name, or with the first number that makes it one of its own. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  const numbers = Array.from({ length: taken.length + 1 }, (_, index) => `${name} ${index + 2}`);
  return numbers.find((each) => !taken.includes(each)) ?? name;
}
