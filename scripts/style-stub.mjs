// What a stylesheet is in a unit test: every class has its own name.
// oxlint-disable-next-line import/no-default-export -- that is how style modules are imported
export default new Proxy({}, { get: (_, name) => name });
