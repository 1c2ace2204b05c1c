import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** TypeORM on our own driver: left to itself it looks for one among the packages, where a bundled program has none. */
export function dataSourceOf(url: string, options: Omit<PostgresOptions, 'type' | 'url'>): DataSource {
  return new DataSource({
    type: 'postgres',
    driver: pg,
    url,
    logging: false,
    poolErrorHandler: () => undefined,
    ...options,
  });
}
