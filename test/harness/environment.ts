/** What the global setup hands to every test file, whichever process it runs in. */
export interface TestEnvironment {
  /** of the server that all tests share */
  url: string;
  pid: number;
  databaseUrl: string;
  appSecret: string;
  /** what the shared server has said so far */
  logFile: string;
  /** where meetings are made: see `office.ts` */
  officeUrl: string;
}

const key = 'MITEINANDER_TEST';

export function publish(made: TestEnvironment): void {
  process.env[key] = JSON.stringify(made);
}

export function environment(): TestEnvironment {
  const published = process.env[key];
  if (!published)
    throw new Error('The tests run through jest.config.mjs, whose global setup starts the server.');
  return JSON.parse(published) as TestEnvironment;
}
