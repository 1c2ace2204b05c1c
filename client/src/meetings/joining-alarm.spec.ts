import { expect, test } from '@jest/globals';
import { joiningAlarm } from './joining-alarm.ts';

const present = { channel: 'm', hall: 70, remote: 50 };

test.each([
  [undefined, null],
  [present, null],
  [
    { ...present, waiting: 3, joined: 90 },
    { kind: 'waiting', people: 3 },
  ],
  [{ ...present, waiting: 0, joined: 39 }, null],
  [
    { ...present, waiting: 0, joined: 40 },
    { kind: 'many', people: 40 },
  ],
  [{ ...present, hall: 900, waiting: 0, joined: 60 }, null],
  [{ ...present, waiting: 0, joined: 115 }, null],
])('the door, seen from the desk: %j', (presence, expected) => {
  expect(joiningAlarm(presence)).toEqual(expected);
});
