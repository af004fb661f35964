/** Settings of a PostgreSQL server, each as it would stand in postgresql.conf. */
export type Settings = Readonly<Record<string, string>>;

/** Durable always, modest in memory: a small machine runs Rapport and its database in under 250 MB. */
export const DEFAULT_SETTINGS: Settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',

  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',

  max_connections: '60',
  shared_buffers: '128MB',
  jit: 'off',
  // No replica can reach a server without TCP: write less ahead-log and keep no process for it.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  // Fewer checkpoints mean fewer full pages in the log; 1 GB still replays within seconds after a crash.
  checkpoint_timeout: '15min',
  max_wal_size: '1GB',
  // A young table grows fast: look after it before its plans go wrong.
  autovacuum_naptime: '5s',

  // Customers' words do not belong in a log: neither statements nor the values of a violated key.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};
