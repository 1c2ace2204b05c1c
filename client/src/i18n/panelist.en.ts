import type { Translation } from './messages.ts';
import type { panelistDe } from './panelist.de.ts';

export const panelistEn: Translation<typeof panelistDe> = {
  title: 'Panel',
  'no-access.title': 'The access is missing',
  'no-access.text': 'Please open the complete link that you were given for the panel.',
  'refused.title': 'This access is not valid',
  'refused.unknown': 'Please check that you copied the whole link.',
  'refused.revoked': 'The link was withdrawn. Please ask the organisers for a new one.',

  'planned.text': 'Starts {day}, {time}. This page changes by itself as soon as it begins.',
  'over.title': 'Your session has ended.',
  'over.text': 'Thank you for taking part.',
  'none.title': 'You are not on a panel yet.',
  'none.text': 'As soon as the organisers add you, your questions appear here.',
  'choose.title': 'Which panel are you on?',
  'choose.again': 'Another panel',

  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'time.title': 'Time',
  'time.until': 'Session until {time}',

  'now.title': 'Now',
  'now.none': 'The next question is coming up.',
  'now.spoken': 'Now: {question}',
  'next.title': 'Then',
  'mine.title': 'To me',
  'mine.none': 'No question is waiting for you at the moment.',
  'mine.spoken': 'New question to you: {question}',
  'all.title': 'More questions',
  'all.none': 'No more questions are waiting at the moment.',
  'screen.title': 'On the screen',
  'screen.none': 'nothing yet',

  'asked.anonymous': 'asked anonymously',
  'asked.to': 'to {name}',
  'asked.you': 'to you',
  'asked.support': { one: 'one more person wants to know', other: '{n} more want to know' },
  'asked.figure': { one: 'one person supports this', other: '{n} people support this' },
};
