import { expect, test } from '@jest/globals';
import { pollActions } from './poll-actions.ts';

const hidden = { revealed: false } as const;

test.each([
  [{ ...hidden, state: 'draft' }, ['open', 'edit', 'remove']],
  [{ ...hidden, state: 'open' }, ['close', 'extend']],
  [{ ...hidden, state: 'closing' }, []],
  [{ ...hidden, state: 'counting' }, []],
  [{ ...hidden, state: 'closed' }, ['reveal', 'repeat', 'archive']],
  [{ ...hidden, state: 'closed', revealed: true }, ['hide', 'repeat', 'archive']],
  [{ ...hidden, state: 'archived' }, []],
] as const)('what the crew can do with %j', (poll, expected) => {
  expect(pollActions(poll)).toEqual(expected);
});
