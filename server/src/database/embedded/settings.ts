/** The name of our own file of settings; `postgresql.conf` includes it. */
export const settingsFile = 'miteinander.conf';

/** What `initdb` is told. Without the locale flags the encoding would be SQL_ASCII on many machines. */
export const initdbFlags = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--auth=scram-sha-256',
  '--username=postgres',
];

/**
 * The settings of a cluster, written anew at every start, so that old clusters follow.
 * The log names no statement and no value: questions and names must not end up in it.
 */
export function settingsFor(port: number): string {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '128MB',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    wal_compression: 'on',
    max_wal_size: '512MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Seven files, one a weekday, each emptied when its day comes again.
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: 0,
    log_checkpoints: 'off',
    log_error_verbosity: 'terse',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: 0,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  return `# Written by Miteinander at every start; changes are lost.\n${lines.join('\n')}\n`;
}
