import type pg from 'pg';

/** Runs one statement and gives its rows; what a source or a command gets instead of a connection. */
export interface Query {
  <Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

const names = new Map<string, string>();

/**
 * Statements run prepared, named by their text. Only for constant texts: each new text is kept for as long as
 * the process and its connections live.
 */
export function queryOn(client: pg.ClientBase): Query {
  return async <Row>(sql: string, values: readonly unknown[] = []) => {
    const { rows } = await client.query({ name: nameOf(sql), text: sql, values: [...values] });
    return rows as Row[];
  };
}

function nameOf(sql: string): string {
  let name = names.get(sql);
  if (name === undefined) {
    name = `s${names.size}`;
    names.set(sql, name);
  }
  return name;
}
