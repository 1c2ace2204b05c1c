/** What the display says. Sentences with figures are functions, so that each language keeps its own order and plural. */
export const displayDe = {
  languageTag: 'de',
  answers: { yes: 'Ja', no: 'Nein', abstain: 'Enthaltung' },
  poll: {
    draft: 'Gleich folgt eine Frage',
    open: 'Jetzt abstimmen',
    closing: 'Letzte Stimmen kommen an',
    counting: 'Stimmen werden ausgezählt',
    closed: 'Umfrage geschlossen',
    archived: 'Umfrage abgeschlossen',
  },
  votes: (n: number) => (n === 1 ? '1 Stimme' : `${n} Stimmen`),
  voteWord: (n: number): string => (n === 1 ? 'Stimme' : 'Stimmen'),
  round: (n: number) => `Runde ${n}`,
  choose: (min: number, max: number) =>
    min === max
      ? `${max} Antworten wählen`
      : min > 1
        ? `${min} bis ${max} Antworten wählen`
        : `Bis zu ${max} Antworten wählen`,
  timeLeft: 'verbleiben',
  timeUp: 'Die Zeit ist um',
  hall: 'im Saal',
  remote: 'am Bildschirm',
  everybody: 'alle',
  noGroup: 'ohne Gruppe',
  atLeast: (n: number) => (n === 0 ? 'unter 5' : `mindestens ${n}`),
  tooFew: 'Ein Ergebnis gibt es ab fünf Stimmen.',
  tooFewWhy: 'So bleibt jede Stimme geheim.',
  resultSoon: 'Das Ergebnis ist noch verdeckt.',
  withheld: {
    attendance: 'Saal und Bildschirm getrennt gibt es erst ab fünf Stimmen auf jeder Seite.',
    group: 'Nach Gruppen getrennt gibt es ein Ergebnis erst ab fünf Stimmen je Gruppe.',
  },
  hiddenParts: (n: number) =>
    n === 1 ? 'Eine kleine Gruppe ist nicht gezeigt.' : `${n} kleine Gruppen sind nicht gezeigt.`,
  furtherOptions: (n: number) => (n === 1 ? 'und eine weitere Antwort' : `und ${n} weitere Antworten`),
  finding: {
    nobody: 'Noch hat niemand abgestimmt.',
    unanimous: (answer: string) => `Alle sagen: ${answer}.`,
    lead: (answer: string, share: string) => `${answer} liegt mit ${share} vorn.`,
    tie: (answers: string) => `Gleichauf liegen ${answers}.`,
    tieOfMany: (n: number) => `${n} Antworten liegen gleichauf.`,
    agree: (answer: string) => `Im Saal und am Bildschirm liegt ${answer} vorn.`,
    apart: (answer: string) => `Am weitesten auseinander liegen beide bei ${answer}.`,
    differ: (hall: string, remote: string) => `Im Saal liegt ${hall} vorn, am Bildschirm ${remote}.`,
    groupsAgree: (answer: string) => `In allen gezeigten Gruppen liegt ${answer} vorn.`,
    groupsApart: (answer: string) => `Am weitesten auseinander liegen die Gruppen bei ${answer}.`,
    groupsDiffer: 'Die Gruppen setzen nicht dieselbe Antwort an die erste Stelle.',
  },
  quoted: (text: string) => `„${text}“`,
  and: 'und',
  table: { answer: 'Antwort', caption: (question: string) => `Ergebnis als Tabelle: ${question}` },
  join: {
    title: 'Machen Sie mit',
    scan: 'Mit der Kamera scannen',
    or: 'oder im Browser öffnen',
    code: 'Code',
    closed: 'Der Beitritt ist zurzeit geschlossen.',
    qr: (address: string) => `QR-Code zum Mitmachen: ${address}`,
  },
  announcement: 'Durchsage',
  stale: 'Verbindung unterbrochen – letzter Stand',
  waiting: 'Gleich geht es los.',
  connecting: 'Die Anzeige verbindet sich von selbst, sobald das Netz da ist.',
  refused: 'Dieser Link gilt nicht mehr.',
  refusedWhat:
    'Bitte öffnen Sie auf diesem Gerät einen neuen Link für die Anzeige. Sie erhalten ihn von der Organisation.',
  noAccess: 'Hier fehlt der Zugang.',
  noAccessWhat: 'Bitte öffnen Sie den vollständigen Link für die Anzeige, mit allem, was hinter dem # steht.',
  black: 'Die Leinwand ist dunkel.',
};

export type DisplayWords = typeof displayDe;
