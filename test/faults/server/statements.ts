import pg from 'pg';

export interface Result {
  rows: Record<string, unknown>[];
  rowCount: number | null;
}

/** What is kept with a connection to PostgreSQL from statement to statement. */
export interface Connection {
  /** the next statement of this connection waits for it, although this one is answered */
  hold?: Promise<unknown>;
}

/** One statement on its way to PostgreSQL. */
export interface Statement {
  text: string;
  values: readonly unknown[];
  connection: Connection;
  /** sends another one on the same connection, past everything that watches */
  other: (text: string, values?: readonly unknown[]) => Promise<Result>;
}

/** Stands between the server and PostgreSQL: does something before and after `next`, or something else. */
export type Interceptor = (statement: Statement, next: () => Promise<Result>) => Promise<Result>;

const interceptors: Interceptor[] = [];
const connections = new WeakMap<object, Connection & { tail: Promise<unknown> }>();

/** What was added last stands closest to PostgreSQL. */
export function intercept(interceptor: Interceptor): void {
  interceptors.push(interceptor);
}

/** Stands before all others: what it keeps back they do not see either. */
export function interceptFirst(interceptor: Interceptor): void {
  interceptors.unshift(interceptor);
}

/**
 * Statements of one connection go through one after the other, in their order. Those with a callback are
 * TypeORM's and the pool's own; live state never goes that way.
 */
export function watchStatements(): void {
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const { query: original } = prototype;
  function query(this: pg.Client, ...args: unknown[]): unknown {
    const given = args[0] as string | { text?: string; values?: unknown[] } | undefined;
    const text = typeof given === 'string' ? given : given?.text;
    if (text === undefined || typeof args.at(-1) === 'function') return original.apply(this, args);
    const connection = connections.get(this) ?? { tail: Promise.resolve() };
    connections.set(this, connection);
    const values = (typeof given === 'string' ? args[1] : given?.values) as unknown[] | undefined;
    const other = (...instead: unknown[]) => original.apply(this, instead) as Promise<Result>;
    const statement: Statement = { text, values: values ?? [], connection, other };
    const whole = interceptors.reduceRight<() => Promise<Result>>(
      (next, interceptor) => () => interceptor(statement, next),
      () => other(...args),
    );
    const result = connection.tail.then(whole);
    const nothing = () => undefined;
    connection.tail = result.then(nothing, nothing).then(() => connection.hold);
    return result;
  }
  prototype.query = query;
}
