import type { World } from '@miteinander/shared/wire/world';

/** Any identifiers, the same at every run, for the examples in the document. */
const id = (digit: number) => `0b9d2f6e-5c1a-4e7b-8f30-${String(digit).repeat(12)}`;

export const sampleWorld: World = {
  code: '482 913',
  meeting: id(1),
  meetingRevision: 7,
  session: id(2),
  sessionRevision: 7,
  stageRevision: 12,
  timerRevision: 8,
  display: { id: id(9), revision: 5 },
  pairingToken: 'b7Lw2p9zTfR4kN6vXqYhC1mJ0sDgA8eUoViS3xQtZyE',
  pairingCode: 'K7M-4XR',
  undoable: 'c4a81e02-7d35-4f96-9b1e-5a0f6c2d8e43',
  announcement: { id: id(3), revision: 9 },
  polls: {
    draft: { id: id(4), revision: 3 },
    open: { id: id(5), revision: 18 },
    closed: { id: id(6), revision: 31 },
    removable: { id: id(7), revision: 3 },
  },
  qaRevision: 4,
  questions: {
    new: { id: id(0), revision: 21 },
    approved: { id: '5e0c7a94-1f3d-4b28-a6d9-2c8b7e5f4a13', revision: 24 },
    merged: { id: '8a41f6d3-92be-4c07-b5e8-7d10c9f2a364', revision: 25 },
  },
  asked: { id: 'd27b3e58-64fa-4a91-8c0d-e3951b7a6f42', revision: 26 },
  followedToken: 'Wq5tGz0cKfR8yB2nM7vXhL4jD1sPaE9uIoTwZ6rYxNk',
  label: 'pflege',
  floorRevision: 33,
  requests: {
    own: '1c6e9b04-8d27-4f5a-93e1-b0a47d2f6c58',
    waiting: '7f20d5a9-3b61-4e8c-a417-9c5e8b1d0f36',
    over: 'e94a1c73-05fb-4d28-86b9-3f7d2e6a5c10',
  },
  planRevision: 11,
  phase: '48b7f2e1-c960-4a3d-9e58-61d0a7c4b3f9',
  panelist: { id: 'a3d81f60-297c-4be5-8f14-d65b90e7c238', revision: 2 },
  leaving: { id: '35f8c0d1-e6b2-4790-a85d-94c1f7e20b6a', revision: 17 },
  notice: 'f15c07be-6a84-4392-b7d1-08e3f9a2d54c',
  roundRevision: 14,
  tables: {
    own: '92e4b6d8-0f1a-4c73-a5e9-7b38c1d6f042',
    plan: [
      {
        id: '92e4b6d8-0f1a-4c73-a5e9-7b38c1d6f042',
        number: 1,
        name: null,
        attendance: 'hall',
        link: null,
        question: { de: 'Welche Formen der Zusammenarbeit gibt es vor Ort?' },
        places: 10,
      },
    ],
  },
  statement: { id: 'c0f7a95e-4d82-4b16-9e3c-1a6d8b72f5e4', revision: 41 },
  cluster: '6b3e8d1f-a720-4c95-b4f8-e5d9023c7a61',
  option: 'option-1',
  attendee: id(8),
  token: 'n3Qx7m0yV5kE2sT9uJ1cR8bL4hG6wZpAfDqXiOoYvKM',
};
