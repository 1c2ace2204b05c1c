// The boundaries of the tree. Imports of types count too; what may reach a browser at run time is checked
// by scripts/client-imports.mjs, because this tool cannot tell the two apart without TypeScript's old API.
const swc = require('@swc/core');

// dependency-cruiser 17 asks swc to read .tsx files as .ts; this adds the missing option.
const parse = swc.parseFileSync;
swc.parseFileSync = (file, options) => parse(file, { ...options, tsx: file.endsWith('x') });

const features = '(?:meetings|sessions|people|polls|questions|speakers|tables|display|records|crew)';
// Everybody may read these two.
const common = '(?:meetings|people)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-exist',
      comment: 'This library names sources that it does not bring along; the bundler takes what is built.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^react-aria-components$' },
    },
    {
      name: 'features-stand-alone',
      comment: 'A feature reads meetings and people, and no other feature.',
      severity: 'error',
      from: { path: `^(shared|server)/src/(${features})/` },
      to: { path: `^(shared|server)/src/${features}/`, pathNot: `^(shared|server)/src/(?:${common}|$2)/` },
    },
    {
      name: 'client-features-stand-alone',
      comment: 'In the client, display is a page that shows all features; no feature knows a page.',
      severity: 'error',
      from: { path: `^client/src/(?!display/)(${features})/` },
      to: {
        path: `^client/src/(?:${features}|attendee|desk|display|panelist|organise)/`,
        pathNot: `^client/src/(?:${common}|$1)/`,
      },
    },
    {
      name: 'pages-stand-alone',
      comment: 'Each page is a bundle of its own.',
      severity: 'error',
      from: { path: '^client/src/(attendee|desk|display|panelist|organise|workshop)/' },
      to: {
        path: '^client/src/(?:attendee|desk|display|panelist|organise|workshop)/',
        pathNot: '^client/src/$1/',
      },
    },
    {
      name: 'foundations-know-no-feature',
      comment:
        'live, wire, database, log, ui and i18n serve all features alike; features bring themselves in.',
      severity: 'error',
      from: {
        path: '^(?:shared/src/(?:live|wire)|server/src/(?:live|database|log)|client/src/(?:live|ui|i18n))/',
      },
      to: { path: `^(?:shared|server|client)/src/${features}/` },
    },
    {
      name: 'meet-in-shared',
      comment: 'Client and server know each other only through shared.',
      severity: 'error',
      from: { path: '^(shared|server|client)/' },
      to: { path: '^(?:server|client|test)/', pathNot: '^$1/' },
    },
    {
      name: 'socket-only-in-live',
      comment: 'Only live/ touches a socket, on either side. Tools and tests are clients of their own.',
      severity: 'error',
      from: {
        path: '^(?:server|client)/src/',
        pathNot: '^(?:server|client)/src/live/|^server/src/(?:cli/|main\\.ts)',
      },
      to: {
        path: 'node_modules/(?:socket\\.io(?:-client)?|ws)/',
      },
    },
    {
      name: 'not-to-tests',
      severity: 'error',
      from: { pathNot: '\\.spec\\.tsx?$' },
      to: { path: '\\.spec\\.tsx?$' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/|[.]css$|[.]svg$|[.]woff2$|[?]' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
