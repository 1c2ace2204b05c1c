import type { ErrorCode } from '@miteinander/shared/wire/errors';
import type { Messages } from './messages.ts';

const errors = {
  'error.malformed': 'Das hat die Seite falsch gesendet. Bitte laden Sie sie neu.',
  'error.invalid': 'Das passt so nicht. Bitte prüfen Sie Ihre Eingabe.',
  'error.too-large': 'Das ist zu lang. Bitte kürzen Sie es.',
  'error.unknown-command': 'Diese Seite ist älter als der Server. Bitte laden Sie sie neu.',
  'error.answer-invalid': 'Diese Antwort passt nicht zur Frage. Bitte wählen Sie noch einmal.',
  'error.code-unknown': 'Diesen Code kennen wir nicht. Bitte prüfen Sie die sechs Ziffern.',
  'error.name-required': 'Bitte geben Sie einen Namen an.',
  'error.id-reused': 'Das wurde schon einmal anders gesendet. Bitte versuchen Sie es noch einmal.',
  'error.slow-down': 'Einen Moment, das war sehr schnell hintereinander.',
  'error.busy': 'Gerade ist viel los. Wir versuchen es gleich noch einmal.',
  'error.unavailable': 'Keine Antwort vom Server. Bitte versuchen Sie es gleich noch einmal.',
  'error.restarting': 'Der Server startet neu und ist gleich wieder da.',
  'error.conflict': 'Jemand war schneller. Bitte sehen Sie noch einmal hin.',
  'error.outdated': 'Diese Seite ist älter als der Server. Bitte laden Sie sie neu.',
  'error.not-signed-in': 'Bitte nehmen Sie zuerst teil.',
  'error.forbidden': 'Das ist mit diesem Zugang nicht möglich.',
  'error.not-found': 'Das gibt es hier nicht oder nicht mehr.',
  'error.not-open': 'Diese Umfrage ist nicht offen.',
  'error.too-late': 'Die Umfrage war schon geschlossen.',
  'error.asking-closed': 'Hier werden gerade keine Fragen angenommen.',
  'error.too-many-questions':
    'Zehn Fragen von Ihnen warten schon. Ziehen Sie eine zurück, oder warten Sie, bis einige angesehen wurden.',
  'error.list-closed': 'Die Redeliste ist geschlossen.',
  'error.list-full': 'Die Redeliste ist voll.',
  'error.podium-full': 'Das Podium ist voll.',
  'error.has-floor': 'Diese Person spricht oder ist aufgerufen.',
  'error.table-full': 'An diesem Tisch ist kein Platz mehr frei.',
  'error.tables-closed': 'Das geht an den Tischen gerade nicht.',
  'error.other-attendance':
    'An Tische im Saal setzen sich Menschen im Saal, an Online-Tische alle, die online dabei sind.',
  'error.too-many-statements':
    'Mehr Aussagen kann dieser Tisch nicht festhalten. Nehmen Sie zuerst eine heraus.',
  'error.not-yours': 'Das kann nur, wer an diesem Tisch schreibt.',
  'error.joining-closed': 'Zurzeit kann niemand neu teilnehmen.',
  'error.revoked': 'Dieser Zugang wurde zurückgezogen.',
  'error.internal': 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
} satisfies Record<`error.${ErrorCode}`, string>;

/** What every surface says, in German, the source of the keys. */
export const commonDe = {
  ...errors,
  'language.name': 'Deutsch',
  'language.choose': 'Sprache',
  'attendance.hall': 'im Saal',
  'attendance.remote': 'am Bildschirm',
  'connection.online': 'Verbunden',
  'connection.connecting': 'Verbindung wird aufgebaut …',
  'connection.offline': 'Keine Verbindung. Wir versuchen es weiter …',
  'connection.restarting': 'Der Server startet neu. Es geht gleich weiter.',
  'connection.outdated': 'Es gibt eine neue Fassung dieser Seite.',
  'connection.reload': 'Neu laden',
  'dialog.close': 'Schließen',
  'field.left': { one: 'noch {n} Zeichen', other: 'noch {n} Zeichen' },
  'field.over': { one: '{n} Zeichen zu viel', other: '{n} Zeichen zu viel' },
  'chart.answer': 'Antwort',
  'time.left': 'noch {time}',
  'time.up': 'Die Zeit ist um',
  loading: 'Wird geladen …',
} satisfies Messages;

export type CommonKey = keyof typeof commonDe;
