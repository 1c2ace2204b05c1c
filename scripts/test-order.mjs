import TestSequencer from '@jest/test-sequencer';

/** What takes longest; begun last, one of them would leave the other processor idle. */
const longest = [
  'faults.it',
  'matrix.it',
  'plans.it',
  'rehearse.it',
  'poll-life.it',
  'questions.it',
  'soak.it',
  'extra-time.it',
  'support.it',
  'support-scale.it',
  'embedded.it',
  'backup.it',
  'accessibility.e2e',
  'displays.e2e',
  'phone.e2e',
  'desk.e2e',
  'visual.e2e',
  'tables.e2e',
  'installed.e2e',
  'panel.e2e',
  'power-cut.e2e',
];

/** As jest would run them, but the longest first, also where nobody has measured them yet. */
// oxlint-disable-next-line import/no-default-export -- jest takes it so
export default class TestOrder extends TestSequencer {
  /** @param {Parameters<TestSequencer['sort']>[0]} tests */
  async sort(tests) {
    const place = (/** @type {string} */ path) => {
      const index = longest.findIndex((name) => path.endsWith(`/${name}.ts`));
      return index < 0 ? longest.length : index;
    };
    // oxlint-disable-next-line unicorn/no-array-sort -- it is jest's
    const inOrder = await super.sort(tests);
    return inOrder.toSorted((one, other) => place(one.path) - place(other.path));
  }
}
