import type { Messages } from './messages.ts';

/** What people read on their phones: joining, now, programme. */
export const attendeeDe = {
  'app.name': 'Miteinander',

  'code.title': 'Mitmachen',
  'code.label': 'Code der Veranstaltung',
  'code.hint': 'Sechs Ziffern. Sie stehen auf der Leinwand oder in Ihrer Einladung.',
  'code.next': 'Weiter',
  'code.incomplete': 'Bitte geben Sie alle sechs Ziffern ein.',
  'code.other': 'Anderer Code',

  'join.title': 'Willkommen',
  'join.where': 'Wo sind Sie dabei?',
  'join.name': 'Ihr Name',
  'join.name-optional': 'Ihr Name (freiwillig)',
  'join.group': 'Ihre Gruppe (freiwillig)',
  'join.no-group': 'keine Angabe',
  'join.privacy': {
    one: 'Ihre Angaben und Stimmen speichern wir mit einem Zufallsschlüssel für dieses Gerät und löschen sie {n} Tag nach der Veranstaltung.',
    other:
      'Ihre Angaben und Stimmen speichern wir mit einem Zufallsschlüssel für dieses Gerät und löschen sie {n} Tage nach der Veranstaltung.',
  },
  'join.button': 'Teilnehmen',
  'join.closed-title': 'Zurzeit ist der Zugang geschlossen',
  'join.closed-what':
    'Neue Teilnehmende werden gerade nicht aufgenommen. Bitte wenden Sie sich an das Team vor Ort oder versuchen Sie es später.',
  'join.again': 'Noch einmal versuchen',
  'join.waiting-title': 'Gleich sind Sie dabei',
  'join.waiting-place': 'Sie stehen an Stelle {n}. Lassen Sie die Seite offen, es geht von selbst weiter.',
  'join.waiting-why': 'Gerade kommen viele auf einmal.',

  'removed.title': 'Sie sind nicht mehr angemeldet',
  'removed.what': 'Dieses Gerät gehört nicht mehr zur Veranstaltung. Sie können neu teilnehmen.',
  'removed.button': 'Neu teilnehmen',

  'tab.now': 'Jetzt',
  'tab.questions': 'Fragen',
  'tab.floor': 'Wort',
  'tab.programme': 'Programm',
  'tabs.label': 'Bereiche',
  'tabs.marked': 'hier wartet etwas auf Sie',

  'header.until': 'läuft bis {time}',
  'header.overrun': 'läuft noch, geplant bis {time}',
  'header.change-session': 'wechseln',
  'header.picture': 'Übertragung zeigen',
  'header.me': 'Meine Teilnahme: {attendance}. Ändern',

  'me.title': 'Meine Teilnahme',
  'me.extra-time': 'Ich brauche mehr Zeit zum Abstimmen',
  'me.extra-time-what':
    'Umfragen mit Zeitlimit bleiben für Sie länger offen. Niemand erfährt, dass Sie das wünschen.',
  'me.save': 'Speichern',
  'me.saved': 'Gespeichert',
  'me.leave': 'Veranstaltung verlassen',
  'me.leave-what':
    'Name, Gruppe und der Schlüssel dieses Geräts werden gelöscht. Ihre Stimmen bleiben gezählt.',
  'me.leave-yes': 'Ja, verlassen',
  'me.leave-no': 'Abbrechen',

  'choose.title': 'Wo sind Sie gerade?',
  'choose.what': 'Es läuft mehreres zugleich. Sie können jederzeit wechseln.',

  'welcome.next': 'Als Nächstes',
  'welcome.pause': 'Gerade läuft nichts',
  'welcome.soon': 'Gleich geht es weiter',
  'welcome.over': 'Das Programm ist zu Ende',
  'welcome.over-what': 'Danke, dass Sie dabei waren.',
  'welcome.calm': 'Sobald es etwas zu tun gibt, erscheint es hier.',
  'welcome.programme': 'Zum Programm',

  'notices.title': 'Für alle',
  'announcement.title': 'Durchsage',
  'announcement.at': 'um {time}',
  'timer.title': 'Die Zeit läuft',
  'timer.until': 'bis {time}',
  'timer.spoken': '{label}, bis {time}',

  'offline.title': 'Noch keine Verbindung',
  'offline.what': 'Lassen Sie die Seite offen. Sobald das Netz da ist, geht es von selbst weiter.',
  'offline.as-of': 'Stand von {time}.',
  'offline.meanwhile': {
    one: 'Eine Eingabe von Ihnen wartet solange.',
    other: '{n} Eingaben von Ihnen warten solange.',
  },
  'offline.waiting': {
    one: 'Eine Eingabe von Ihnen wartet auf diesem Gerät und wird dann gesendet.',
    other: '{n} Eingaben von Ihnen warten auf diesem Gerät und werden dann gesendet.',
  },

  'stream.title': 'Übertragung',
  'stream.watch': 'Ansehen',
  'stream.play': 'Abspielen',
  'stream.hide': 'Übertragung ausblenden',
  'stream.outside': 'Eigenes Fenster',
  'stream.failed': 'Die Übertragung ist gerade nicht zu erreichen.',
  'stream.again': 'Noch einmal versuchen',
  'stream.told-hls':
    'Bild und Ton kommen von {host}. Sobald Sie abspielen, erfährt dieser Server Ihre Internetadresse und Ihren Browser.',
  'stream.told-youtube':
    'Bild und Ton kommen von YouTube. Sobald Sie abspielen, erfährt Google Ihre Internetadresse, Ihren Browser und die Adresse dieser Seite und kann Daten auf Ihrem Gerät speichern.',
  'stream.told-vimeo':
    'Bild und Ton kommen von Vimeo. Sobald Sie abspielen, erfährt Vimeo Ihre Internetadresse, Ihren Browser und die Adresse dieser Seite und kann Daten auf Ihrem Gerät speichern.',

  'legal.imprint': 'Impressum',
  'legal.privacy': 'Datenschutz',

  'poll.yes': 'Ja',
  'poll.no': 'Nein',
  'poll.abstain': 'Ich enthalte mich',
  'poll.round': 'Runde {n}',
  'poll.choose-one': 'Eine Antwort',
  'poll.choose-exactly': { one: 'Genau {n} Antwort', other: 'Genau {n} Antworten' },
  'poll.choose-between': '{min} bis {n} Antworten',
  'poll.choose-up-to': { one: 'Höchstens {n} Antwort', other: 'Bis zu {n} Antworten' },
  'poll.chosen': '{n} gewählt',
  'poll.too-few': {
    one: 'Bitte wählen Sie noch {n} Antwort.',
    other: 'Bitte wählen Sie noch {n} Antworten.',
  },
  'poll.vote': 'Abstimmen',
  'poll.vote-change': 'Antwort ändern',
  'poll.opened': 'Neue Umfrage: {question}',
  'poll.closed-now': 'Umfrage geschlossen: {question}',
  'poll.result-now': 'Das Ergebnis ist da: {question}',
  'poll.closing': 'Letzte Stimmen',
  'poll.closing-others': 'Geschlossen. Letzte Stimmen kommen noch an.',
  'poll.time-remote': 'am Bildschirm',
  'poll.time-extra': 'mit mehr Zeit',
  'poll.counting': 'Wird ausgezählt',
  'poll.closed': 'Geschlossen',
  'poll.not-sent': 'Ihre Auswahl wurde nicht abgesendet.',
  'poll.not-voted': 'Sie haben nicht abgestimmt.',
  'poll.result-soon': 'Das Ergebnis ist noch verdeckt.',
  'poll.too-few-votes': 'Ein Ergebnis gibt es ab fünf Stimmen.',
  'poll.too-few-why': 'So bleibt jede Stimme geheim.',
  'poll.votes': { one: '{n} Stimme', other: '{n} Stimmen' },
  'poll.own': 'Ihre Antwort',
  'poll.result': 'Ergebnis',
  'poll.earlier': 'Frühere Umfragen',
  'poll.by': 'Ansicht',
  'poll.by-total': 'Alle',
  'poll.by-attendance': 'Saal / Bildschirm',
  'poll.by-group': 'Gruppen',

  'ballot.sending': 'wird gesendet …',
  'ballot.waiting': 'wartet auf Netz, wird dann gesendet',
  'ballot.counted': 'Gezählt',
  'ballot.changeable': 'änderbar, solange offen',
  'ballot.too-late': 'Zu spät: Die Umfrage war schon geschlossen.',
  'ballot.too-late-change': 'Die Änderung kam zu spät. Ihre frühere Antwort zählt.',
  'ballot.refused': 'Nicht gezählt.',
  'ballot.dismiss': 'Verstanden',

  'programme.empty': 'Das Programm steht noch nicht fest.',
  'programme.live': 'läuft',
  'programme.ended': 'vorbei',
  'programme.stream': 'Übertragung',
  'programme.days': 'Tage',
  'programme.to-current': 'Zum laufenden Programmpunkt',
  'programme.about': 'Worum es geht',
  'format.talk': 'Vortrag',
  'format.round_table': 'Runder Tisch',
  'format.panel': 'Podium',
} satisfies Messages;

export type AttendeeKey = keyof typeof attendeeDe;
