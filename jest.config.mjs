import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));

/** The compiler options of tsconfig.base.json, as far as they change what runs. */
const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const common = {
  rootDir: root,
  testEnvironment: 'node',
  // `source` leads @miteinander/shared to its sources: a unit test needs no build.
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: { '\\.(css|svg)$': '<rootDir>/scripts/style-stub.mjs' },
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/\\.cache/', '<rootDir>/\\.data/'],
  modulePathIgnorePatterns: ['/dist/package\\.json$', '<rootDir>/\\.cache/', '<rootDir>/\\.data/'],
};

/**
 * Builds, starts and stops what all files of these kinds share.
 * @param {string} name
 */
const hook = (name) => {
  const file = join(root, 'test/harness', `${name}.ts`);
  return existsSync(file) ? file : undefined;
};
const world = Object.fromEntries(
  [
    ['globalSetup', hook('global-setup')],
    ['globalTeardown', hook('global-teardown')],
  ].filter(([, file]) => file),
);

export default {
  // Counts only here, not in a project.
  // Far above what a test takes, also on a machine that does much else; what has to be quick has a deadline of its own in the test.
  testTimeout: 180_000,
  testSequencer: join(root, 'scripts/test-order.mjs'),
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{shared,server,client}/src/**/*.spec.{ts,tsx}'],
    },
    { ...common, ...world, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.it.ts'] },
    { ...common, ...world, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'] },
  ],
};
