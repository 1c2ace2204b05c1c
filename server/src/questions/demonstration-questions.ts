import type { Question, StoredMessage, StoredNote } from './question.entity.ts';

/** A question of the demonstration meeting: what somebody asked, and what has become of it. */
export interface DemonstrationQuestion {
  /** other questions name it by this */
  key: string;
  text: string;
  language: string;
  attendance: 'hall' | 'remote';
  group: string;
  name?: string;
  /** minutes before the start of the server */
  askedAgo: number;
  /** how many people support it */
  support: number;
  state: Question['state'];
  place?: 'now' | 'next';
  isPinned?: true;
  /** the key of the question that it was merged into */
  into?: string;
  original?: string;
  labels?: string[];
  /** the name of a panelist of the session */
  panelist?: string;
  declined?: Question['declined'];
  answer?: { text: string; isPublic: boolean };
  followUp?: Question['followUp'];
  notes?: Pick<StoredNote, 'text'>[];
  messages?: Pick<StoredMessage, 'from' | 'text'>[];
}

const answered: DemonstrationQuestion[] = [
  {
    key: 'appointments',
    text: 'Wie lange wartet man bei Ihnen heute auf einen Termin, und wie lange war es vor der Zusammenlegung?',
    language: 'de',
    attendance: 'hall',
    group: 'civil-society',
    askedAgo: 48,
    support: 21,
    state: 'answered',
    labels: ['daily-work'],
    panelist: 'Leiterin eines kommunalen Migrationsamts',
    answer: {
      text: 'Zurzeit etwa fünf Wochen, für eilige Fälle gibt es jeden Tag freie Plätze. Vorher waren es drei Monate.',
      isPublic: true,
    },
  },
  {
    key: 'one-file',
    text: 'Führen alle Abteilungen dieselbe Akte, oder wird weiter hin- und hergeschickt?',
    language: 'de',
    attendance: 'remote',
    group: 'public-authority',
    askedAgo: 44,
    support: 12,
    state: 'answered',
    labels: ['daily-work'],
  },
  {
    key: 'small-towns',
    text: 'Does this model also work for small towns with only three people in the whole department?',
    language: 'en',
    attendance: 'remote',
    group: 'research',
    name: 'Amira',
    askedAgo: 40,
    support: 9,
    state: 'answered',
    answer: {
      text: 'Only together with neighbours: two districts near us share one office and one telephone number.',
      isPublic: true,
    },
  },
];

const onStage: DemonstrationQuestion[] = [
  {
    key: 'who-decides',
    text: 'Wer entscheidet bei Ihnen, wenn Aufenthaltsrecht und Integrationsberatung zu verschiedenen Ergebnissen kommen?',
    language: 'de',
    attendance: 'hall',
    group: 'civil-society',
    askedAgo: 33,
    support: 24,
    state: 'approved',
    place: 'now',
    labels: ['law'],
    panelist: 'Leiterin eines kommunalen Migrationsamts',
  },
  {
    key: 'who-decides-2',
    text: 'Beratung sagt ja, Ausländerbehörde sagt nein: Was gilt dann?',
    language: 'de',
    attendance: 'remote',
    group: 'civil-society',
    askedAgo: 30,
    support: 11,
    state: 'approved',
    into: 'who-decides',
  },
  {
    key: 'who-decides-3',
    text: 'Gibt es jemanden, der im Konflikt zwischen den Abteilungen das letzte Wort hat?',
    language: 'de',
    attendance: 'hall',
    group: 'research',
    askedAgo: 27,
    support: 0,
    state: 'new',
    into: 'who-decides',
  },
  {
    key: 'evidence',
    text: 'Woran messen Sie, ob ein gemeinsames Amt den Menschen wirklich hilft und nicht nur der Verwaltung?',
    language: 'de',
    attendance: 'remote',
    group: 'research',
    name: 'Jonas',
    askedAgo: 29,
    support: 19,
    state: 'approved',
    place: 'next',
    panelist: 'Migrationsforscherin',
  },
];

const approved: DemonstrationQuestion[] = [
  {
    key: 'staff',
    text: 'Wie halten Sie gute Leute, wenn die Aktenstapel wachsen und die Stellen befristet sind?',
    language: 'de',
    attendance: 'hall',
    group: 'public-authority',
    askedAgo: 26,
    support: 22,
    state: 'approved',
    isPinned: true,
    labels: ['money', 'daily-work'],
  },
  {
    key: 'law-changes',
    text: 'Das Recht ändert sich alle paar Monate. Wie erfahren Beratungsstellen davon, bevor die Leute vor der Tür stehen?',
    language: 'de',
    attendance: 'hall',
    group: 'civil-society',
    askedAgo: 24,
    support: 18,
    state: 'approved',
    labels: ['law'],
  },
  {
    key: 'arabic',
    text: 'هل يمكن أن أحصل على المعلومات بلغتي قبل الموعد، وليس بعده؟',
    language: 'ar',
    attendance: 'remote',
    group: 'civil-society',
    askedAgo: 22,
    support: 14,
    state: 'approved',
  },
  {
    key: 'employers',
    text: 'An wen wende ich mich als Betrieb, wenn der neue Kollege am Montag anfangen soll und die Erlaubnis noch fehlt?',
    language: 'de',
    attendance: 'hall',
    group: 'labour-market',
    name: 'Petra',
    askedAgo: 21,
    support: 13,
    state: 'approved',
    labels: ['daily-work'],
    followUp: { responsible: 'Migrationsamt, Servicestelle für Betriebe', dueOn: null },
  },
  {
    key: 'volunteers',
    text: 'Dürfen Ehrenamtliche bei Ihnen zum Termin mitkommen, oder hängt das davon ab, wer am Schalter sitzt?',
    language: 'de',
    attendance: 'hall',
    group: 'civil-society',
    askedAgo: 19,
    support: 16,
    state: 'approved',
  },
  {
    key: 'digital',
    text: 'Wird mit einem gemeinsamen Amt auch die Technik eine gemeinsame? Bei uns reden drei Programme nicht miteinander.',
    language: 'de',
    attendance: 'remote',
    group: 'public-authority',
    original: 'Wird die Technik auch gemeinsam?? Bei uns reden drei Programme nicht miteinander!!!',
    askedAgo: 17,
    support: 10,
    state: 'approved',
    labels: ['daily-work'],
  },
  {
    key: 'turkish',
    text: 'Belediyede Türkçe konuşan birine nasıl ulaşabilirim?',
    language: 'tr',
    attendance: 'hall',
    group: 'civil-society',
    askedAgo: 15,
    support: 6,
    state: 'approved',
  },
  {
    key: 'power',
    text: 'Is a joint office not also more power in one hand? Who watches over it?',
    language: 'en',
    attendance: 'remote',
    group: 'research',
    askedAgo: 13,
    support: 8,
    state: 'approved',
    panelist: 'Migrationsforscherin',
  },
  {
    key: 'complaints',
    text: 'Wo kann man sich beschweren, ohne Angst um den eigenen Antrag zu haben?',
    language: 'de',
    attendance: 'hall',
    group: 'civil-society',
    askedAgo: 11,
    support: 17,
    state: 'approved',
  },
];

const waiting: DemonstrationQuestion[] = [
  {
    key: 'budget',
    text: 'Was hat die Zusammenlegung gekostet, und wer hat sie bezahlt?',
    language: 'de',
    attendance: 'hall',
    group: 'research',
    askedAgo: 8,
    support: 0,
    state: 'new',
  },
  {
    key: 'night',
    text: 'Stimmt es, dass Termine nachts freigeschaltet werden und dann von Firmen weggekauft werden?',
    language: 'de',
    attendance: 'remote',
    group: 'labour-market',
    askedAgo: 7,
    support: 0,
    state: 'new',
    notes: [
      { text: 'Wurde letzte Woche in der Zeitung behauptet. Vor dem Freigeben bitte kurz nachfragen.' },
    ],
  },
  {
    key: 'which-model',
    text: 'Können Sie das zweite Modell noch einmal zeigen?',
    language: 'de',
    attendance: 'remote',
    group: 'civil-society',
    askedAgo: 6,
    support: 0,
    state: 'new',
    messages: [
      { from: 'crew', text: 'Meinen Sie das Bild mit den zwei Häusern oder die Tabelle danach?' },
      { from: 'author', text: 'Die Tabelle, die war zu schnell weg.' },
    ],
  },
  {
    key: 'wait-again',
    text: 'Wie lang sind die Wartezeiten jetzt?',
    language: 'de',
    attendance: 'hall',
    group: 'labour-market',
    askedAgo: 5,
    support: 0,
    state: 'new',
  },
  {
    key: 'research-back',
    text: 'Wir haben drei Interviews gegeben und nie wieder etwas gehört. Bekommen wir die Ergebnisse noch?',
    language: 'de',
    attendance: 'hall',
    group: 'public-authority',
    askedAgo: 3,
    support: 0,
    state: 'new',
    panelist: 'Migrationsforscherin',
  },
  {
    key: 'language-courses',
    text: 'Hangi dil kursuna gideceğime kim karar veriyor?',
    language: 'tr',
    attendance: 'remote',
    group: 'labour-market',
    askedAgo: 2,
    support: 0,
    state: 'new',
  },
];

const settled: DemonstrationQuestion[] = [
  {
    key: 'own-case',
    text: 'Mein Antrag liegt seit Mai bei Ihnen, Aktenzeichen steht im Brief. Was ist damit?',
    language: 'de',
    attendance: 'remote',
    group: 'labour-market',
    askedAgo: 36,
    support: 0,
    state: 'declined',
    declined: {
      reason: 'personal-data',
      words:
        'Ein einzelner Fall gehört nicht auf die Leinwand. Bitte kommen Sie in der Pause zu uns an den Tisch.',
    },
  },
  {
    key: 'lunch',
    text: 'Wann gibt es Mittagessen?',
    language: 'de',
    attendance: 'hall',
    group: 'public-authority',
    askedAgo: 31,
    support: 0,
    state: 'declined',
    declined: { reason: 'off-topic', words: null },
  },
  {
    key: 'waiting-time',
    text: 'How long do people wait for an appointment now?',
    language: 'en',
    attendance: 'remote',
    group: 'research',
    askedAgo: 25,
    support: 0,
    state: 'declined',
    declined: { reason: 'already-answered', words: null },
  },
  {
    key: 'test',
    text: 'Test, kommt das an?',
    language: 'de',
    attendance: 'hall',
    group: 'civil-society',
    askedAgo: 52,
    support: 0,
    state: 'archived',
  },
];

/** In the order in which they are stored: a question is there before those that were merged into it. */
export const demonstrationQuestions: readonly DemonstrationQuestion[] = [
  ...answered,
  ...onStage,
  ...approved,
  ...waiting,
  ...settled,
];
