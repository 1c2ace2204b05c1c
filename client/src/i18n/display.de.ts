import type { Messages } from './messages.ts';

/** What stands on a stage: on displays, and on the desk in miniature. */
export const displayDe = {
  'answer.yes': 'Ja',
  'answer.no': 'Nein',
  'answer.abstain': 'Enthaltung',
  'series.all': 'alle',
  'series.hall': 'im Saal',
  'series.remote': 'am Bildschirm',
  'series.none': 'ohne Gruppe',

  'poll.draft': 'Gleich folgt eine Frage',
  'poll.open': 'Jetzt abstimmen',
  'poll.closing': 'Letzte Stimmen kommen an',
  'poll.counting': 'Stimmen werden ausgezählt',
  'poll.closed': 'Umfrage geschlossen',
  'poll.archived': 'Umfrage abgeschlossen',
  'poll.round': 'Runde {n}',
  'poll.choose-exactly': '{max} Antworten wählen',
  'poll.choose-up-to': 'Bis zu {max} Antworten wählen',
  'poll.choose-between': '{min} bis {max} Antworten wählen',
  'poll.further-options': { one: 'und eine weitere Antwort', other: 'und {n} weitere Antworten' },
  votes: { one: '{n} Stimme', other: '{n} Stimmen' },
  'votes.word': { one: 'Stimme', other: 'Stimmen' },
  'votes.at-least': 'mindestens {n}',
  'votes.under-five': 'unter 5',
  'time.remaining': 'verbleiben',

  'result.too-few': 'Ein Ergebnis gibt es ab fünf Stimmen. So bleibt jede Stimme geheim.',
  'result.soon': 'Das Ergebnis ist noch verdeckt.',
  'result.withheld.attendance': 'Saal und Bildschirm getrennt gibt es erst ab fünf Stimmen auf jeder Seite.',
  'result.withheld.group': 'Nach Gruppen getrennt gibt es ein Ergebnis erst ab fünf Stimmen je Gruppe.',
  'result.hidden-groups': {
    one: 'Eine kleine Gruppe ist nicht gezeigt.',
    other: '{n} kleine Gruppen sind nicht gezeigt.',
  },
  'result.answer': 'Antwort',
  'result.table': 'Ergebnis als Tabelle: {question}',

  'finding.nobody': 'Noch hat niemand abgestimmt.',
  'finding.unanimous': 'Alle sagen: {answer}.',
  'finding.lead': '{answer} liegt mit {share} vorn.',
  'finding.tie': 'Gleichauf liegen {answers}.',
  'finding.tie-of-many': '{n} Antworten liegen gleichauf.',
  'finding.agree.attendance': 'Im Saal und am Bildschirm liegt {answer} vorn.',
  'finding.apart.attendance': 'Am weitesten auseinander liegen beide bei {answer}.',
  'finding.differ.attendance': 'Im Saal liegt {hall} vorn, am Bildschirm {remote}.',
  'finding.agree.group': 'In allen gezeigten Gruppen liegt {answer} vorn.',
  'finding.apart.group': 'Am weitesten auseinander liegen die Gruppen bei {answer}.',
  'finding.differ.group': 'Die Gruppen setzen nicht dieselbe Antwort an die erste Stelle.',
  quoted: '„{text}“',

  'join.title': 'Machen Sie mit',
  'join.scan': 'Mit der Kamera scannen',
  'join.or': 'oder im Browser öffnen:',
  'join.code': 'Code',
  'join.closed': 'Der Beitritt ist zurzeit geschlossen.',
  'join.qr': 'QR-Code zum Mitmachen: {address}',

  announcement: 'Durchsage',
  stale: 'Verbindung unterbrochen – letzter Stand',
  black: 'Die Leinwand ist dunkel.',
  'waiting.title': 'Gleich geht es los.',
  'waiting.connecting': 'Die Anzeige verbindet sich von selbst, sobald das Netz da ist.',
  'refused.title': 'Dieser Link gilt nicht mehr.',
  'refused.what':
    'Bitte öffnen Sie auf diesem Gerät einen neuen Link für die Anzeige. Sie erhalten ihn von der Organisation.',
  'no-access.title': 'Hier fehlt der Zugang.',
  'no-access.what':
    'Bitte öffnen Sie den vollständigen Link für die Anzeige, mit allem, was hinter dem # steht.',
} satisfies Messages;

export type DisplayKey = keyof typeof displayDe;
