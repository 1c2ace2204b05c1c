import type { Messages } from './messages.ts';

/** The screen of people on the podium, in German, the source of the keys. */
export const panelistDe = {
  title: 'Podium',
  'no-access.title': 'Hier fehlt der Zugang',
  'no-access.text': 'Bitte öffnen Sie den vollständigen Link, den Sie für das Podium bekommen haben.',
  'refused.title': 'Dieser Zugang gilt nicht',
  'refused.unknown': 'Bitte prüfen Sie, ob Sie den Link vollständig kopiert haben.',
  'refused.revoked': 'Der Link wurde zurückgezogen. Bitte fragen Sie das Organisationsteam nach einem neuen.',

  'planned.text': 'Beginn: {day}, {time} Uhr. Diese Seite wechselt von selbst, sobald es losgeht.',
  'over.title': 'Ihre Sitzung ist zu Ende.',
  'over.text': 'Danke, dass Sie dabei waren.',
  'none.title': 'Sie sind noch keinem Podium zugeordnet.',
  'none.text': 'Sobald das Organisationsteam Sie einträgt, erscheinen hier Ihre Fragen.',
  'left.title': 'Sie sitzen nicht mehr auf diesem Podium.',
  'left.text':
    '{from}: Die Moderation hat Sie vom Podium genommen. Wenn das nicht stimmt, sagen Sie es ihr bitte. Diese Seite wechselt von selbst, sobald Sie wieder dabei sind.',
  'left.quoted': '„{title}“',
  'left.note': 'Auf dem Podium „{title}“ sitzen Sie nicht mehr.',
  'left.read': 'Gelesen',
  'choose.title': 'Auf welchem Podium sitzen Sie?',
  'choose.again': 'Anderes Podium',

  'theme.light': 'Hell',
  'theme.dark': 'Dunkel',
  'time.title': 'Zeit',
  'time.until': 'Sitzung bis {time} Uhr',

  'now.title': 'Jetzt',
  'now.none': 'Gleich kommt die nächste Frage.',
  'now.spoken': 'Jetzt: {question}',
  'next.title': 'Danach',
  'mine.title': 'An mich',
  'mine.none': 'Zurzeit wartet keine Frage auf Sie.',
  'mine.spoken': 'Neue Frage an Sie: {question}',
  'all.title': 'Weitere Fragen',
  'all.none': 'Zurzeit warten keine weiteren Fragen.',
  'screen.title': 'Auf der Leinwand',
  'screen.none': 'noch nichts',

  'phase.title': 'Abschnitt',
  'phase.left': 'noch {time}',
  'phase.over': 'Zeit um',
  'signals.title': 'Zeichen an die Moderation',
  'signal.reply': 'Ich möchte erwidern',
  'signal.slower': 'Bitte langsamer',
  'signal.off': 'Antippen, um es der Moderation zu zeigen',
  'signal.on': 'Die Moderation sieht es. Antippen nimmt es zurück.',
  'signal.sending': 'Wird gesendet …',
  'signal.waiting': 'Wartet auf Netz, wird dann gesendet',
  'signal.refused': 'Das ist nicht angekommen. Bitte noch einmal antippen.',
  'notices.title': 'Nachrichten der Moderation',
  'notices.from': 'Nachricht der Moderation',
  'notices.confirm': 'Gelesen',
  'notices.spoken': 'Nachricht der Moderation: {text}',

  'asked.anonymous': 'anonym gefragt',
  'asked.to': 'an {name}',
  'asked.you': 'an Sie',
  'asked.support': {
    one: 'eine weitere Person möchte das wissen',
    other: '{n} weitere möchten das wissen',
  },
  'asked.figure': { one: 'eine Person unterstützt das', other: '{n} Personen unterstützen das' },
} satisfies Messages;

export type PanelistKey = keyof typeof panelistDe;
