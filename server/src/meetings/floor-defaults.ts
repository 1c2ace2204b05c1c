import type { Input } from '@miteinander/shared/contract';

/** How a floor is run until somebody changes it. The list opens when a moderator opens it, or a phase does. */
export const floorDefaults: Required<Input<'speaker:configure'>['change']> = {
  list: 'closed',
  rules: {
    isAlternating: true,
    firstTime: 3,
    balance: 2,
    balanceBy: 'airtime',
    arePointsOfOrderFirst: true,
    replies: 1,
    patience: 3,
  },
  limits: { contribution: 120, question: 60, reply: 60, order: 60 },
  voices: { conference: null, phone: null, isReadOut: true },
  isAirtimeShown: true,
};
