import type { Item } from './outbox-rules.ts';

/** Where undelivered items wait, shared by all tabs. Nothing rejects: what cannot be kept is kept in memory. */
export interface OutboxStorage {
  all(): Promise<Item[]>;
  get(key: string): Promise<Item | undefined>;
  /** replaces what is stored under the same key */
  put(item: Item): Promise<void>;
  /** only if the stored item is still the one with this id */
  remove(key: string, id: string): Promise<void>;
}

const databaseName = 'miteinander';
const storeName = 'outbox';
/** Some browsers never answer when a database is asked for in private windows. */
const openWithinMs = 2_000;

/** Opens the database at the first use, not before: nothing is stored until somebody has joined. */
export function outboxStorage(): OutboxStorage {
  let opening: Promise<OutboxStorage> | undefined;
  const open = () => (opening ??= openDatabase().then(inDatabase, inMemory));
  return {
    all: async () => (await open()).all(),
    get: async (key) => (await open()).get(key),
    put: async (item) => (await open()).put(item),
    remove: async (key, id) => (await open()).remove(key, id),
  };
}

/** For tests, and for browsers that deny storage. */
export function inMemory(): OutboxStorage {
  const items = new Map<string, Item>();
  return {
    all: async () => [...items.values()],
    get: async (key) => items.get(key),
    put: async (item) => void items.set(item.key, item),
    remove: async (key, id) => {
      if (items.get(key)?.id === id) items.delete(key);
    },
  };
}

function inDatabase(database: IDBDatabase): OutboxStorage {
  const store = (mode: IDBTransactionMode) => database.transaction(storeName, mode).objectStore(storeName);
  const write = (item: Item) => settled(store('readwrite').put(item)).catch(() => undefined);
  return {
    all: () => settled<Item[]>(store('readonly').getAll()).catch(() => []),
    get: (key) => settled<Item | undefined>(store('readonly').get(key)).catch(() => undefined),
    put: async (item) => void (await write(item)),
    remove: async (key, id) => {
      // One transaction: another tab may be putting a newer item in the very same moment.
      const items = store('readwrite');
      const stored = await settled<Item | undefined>(items.get(key)).catch(() => undefined);
      if (stored?.id === id) await settled(items.delete(key)).catch(() => undefined);
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The database does not open.')), openWithinMs);
    const request = indexedDB.open(databaseName, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(storeName, { keyPath: 'key' });
    });
    settled(request).then(resolve, reject);
  });
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The database failed.')));
  });
}
