import type { Item } from './outbox-rules.ts';

/** Where undelivered items wait, shared by all tabs. Nothing rejects: what cannot be kept is kept in memory. */
export interface OutboxStorage {
  all(): Promise<Item[]>;
  get(key: string): Promise<Item | undefined>;
  /** replaces what is stored under the same key */
  put(item: Item): Promise<void>;
  /** replaces the stored item only if it is still the one with this id */
  update(item: Item): Promise<void>;
  /** only if the stored item is still the one with this id */
  remove(key: string, id: string): Promise<void>;
}

const databaseName = 'miteinander';
const storeName = 'outbox';
/** Some browsers never answer when a database is asked for in private windows. */
const openWithinMs = 2_000;

/** Opens the database at the first use, not before: nothing is stored until somebody has joined. */
export function outboxStorage(): OutboxStorage {
  const memory = inMemory();
  let opening: Promise<OutboxStorage> | undefined;
  const open = () => (opening ??= openDatabase().then(inDatabase, () => memory));
  // A browser may take the database away at any time; the next use opens it again.
  const orInMemory = async <Result>(use: (storage: OutboxStorage) => Promise<Result>): Promise<Result> => {
    try {
      return await use(await open());
    } catch {
      opening = undefined;
      return use(memory);
    }
  };
  return {
    all: async () => {
      const kept = await orInMemory((storage) => storage.all());
      return [...new Map([...kept, ...(await memory.all())].map((item) => [item.key, item])).values()];
    },
    get: async (key) => (await memory.get(key)) ?? orInMemory((storage) => storage.get(key)),
    put: async (item) => {
      await memory.remove(item.key, (await memory.get(item.key))?.id ?? '');
      await orInMemory((storage) => storage.put(item));
    },
    update: async (item) => {
      await memory.update(item);
      await orInMemory((storage) => storage.update(item));
    },
    remove: async (key, id) => {
      await memory.remove(key, id);
      await orInMemory((storage) => storage.remove(key, id));
    },
  };
}

/** For tests, and for browsers that deny storage. */
export function inMemory(): OutboxStorage {
  const items = new Map<string, Item>();
  return {
    all: async () => [...items.values()],
    get: async (key) => items.get(key),
    put: async (item) => void items.set(item.key, item),
    update: async (item) => {
      if (items.get(item.key)?.id === item.id) items.set(item.key, item);
    },
    remove: async (key, id) => {
      if (items.get(key)?.id === id) items.delete(key);
    },
  };
}

function inDatabase(database: IDBDatabase): OutboxStorage {
  const store = (mode: IDBTransactionMode) => database.transaction(storeName, mode).objectStore(storeName);
  // Async throughout: a lost connection throws at once, and has to become a rejection.
  return {
    all: async () => settled<Item[]>(store('readonly').getAll()),
    get: async (key) => settled<Item | undefined>(store('readonly').get(key)),
    put: async (item) => void (await settled(store('readwrite').put(item))),
    // One transaction each: another tab may be putting a newer item in the very same moment.
    update: async (item) => {
      const items = store('readwrite');
      const stored = await settled<Item | undefined>(items.get(item.key));
      if (stored?.id === item.id) await settled(items.put(item));
    },
    remove: async (key, id) => {
      const items = store('readwrite');
      const stored = await settled<Item | undefined>(items.get(key));
      if (stored?.id === id) await settled(items.delete(key));
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
