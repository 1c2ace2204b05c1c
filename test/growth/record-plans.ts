import { adminOf } from '../harness/admin.ts';
import { until } from '../harness/until.ts';
import { plansIn, type RunStatement } from './plan.ts';

const settings: Record<string, string> = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_format': 'json',
  'auto_explain.log_parameter_max_length': '0',
  // the statements of foreign keys, too
  'auto_explain.log_nested_statements': 'on',
};

const endOfPlan = '\n\t}\n';

/** What PostgreSQL really did, in its own words. */
export interface RecordedPlans {
  /** the plans of all statements that began after the last call */
  take(): Promise<RunStatement[]>;
  set(setting: string, value: string): Promise<void>;
  close(): Promise<void>;
}

/** Leaves out what a server does when it starts, once and over all meetings: this is what it does last. */
export async function discardStart(plans: RecordedPlans): Promise<void> {
  const isKept = ({ text }: RunStatement) => text.includes('DELETE FROM access');
  await until('the server has kept house', async () => (await plans.take()).some(isKept));
}

/** Connections that are opened from now on tell the plan of every statement. */
export async function recordPlans(dataDir: string): Promise<RecordedPlans> {
  const admin = await adminOf(dataDir);
  // Its settings are not known before it is loaded.
  await admin.query(`LOAD 'auto_explain'`);
  const set = async (setting: string, value: string) => {
    await admin.query(`ALTER SYSTEM SET ${setting} = '${value}'`);
    await admin.query('SELECT pg_reload_conf()');
  };
  let read = 0;
  const take = async () => {
    const { rows } = await admin.query<{ log: Buffer }>(
      'SELECT pg_read_binary_file(pg_current_logfile(), $1, 1 << 29) AS log',
      [read],
    );
    // The last one may not be written to its end yet.
    const log = rows[0]!.log;
    const whole = log.subarray(0, log.lastIndexOf(endOfPlan) + endOfPlan.length);
    read += whole.length;
    return plansIn(whole.toString());
  };
  for (const [setting, value] of Object.entries(settings)) await set(setting, value);
  await take();
  return { take, set, close: () => admin.end() };
}
