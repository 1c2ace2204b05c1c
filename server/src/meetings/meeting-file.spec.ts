import { describe, expect, test } from '@jest/globals';
import { demonstrationFile } from './demonstration-file.ts';
import { demonstrationLogo, demonstrationLogoName } from './demonstration-logo.ts';
import { MeetingFileError, readMeetingFile } from './meeting-file.ts';

const now = new Date('2026-09-26T22:30:00Z'); // 27 September in Berlin

const small = `
title: Ein Treffen
days: [2026-09-27, 2026-10-25]
programme:
  - start: 09:30
    end: 10:45
    format: talk
    title: { de: Anfang, en: Beginning }
    polls:
      - id: before
        question: Wie geht es weiter?
        options: [So, { de: Anders, en: Otherwise }]
      - repeats: before
        seconds: 60
      - type: multiple
        question: Was fehlt?
        options: [Zeit, Geld, Ruhe]
`;

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>');
/** Beside every file of these tests. */
const pictures: Record<string, Buffer> = {
  'logo.svg': svg,
  'logo.png': Buffer.from('no picture at all'),
  'huge.svg': Buffer.concat([svg, Buffer.alloc(200 * 1024, ' ')]),
  [demonstrationLogoName]: Buffer.from(demonstrationLogo),
};
const beside = (name: string) => pictures[name] ?? null;

const read = (text: string) => readMeetingFile({ text, file: 'm.yaml', now, beside });

/** The problems of a file, without its name. */
function problems(text: string): string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (!(error instanceof MeetingFileError)) throw error;
    return error.problems.map((line) => line.replace(/^m\.yaml:/, ''));
  }
}

/** The small file with one thing replaced. */
const changed = (from: string, to: string) => problems(small.replace(from, to));

describe('a meeting file', () => {
  test('is read with times of its place, languages and defaults', () => {
    const { sessions, ...meeting } = read(small);
    expect(meeting).toEqual({
      code: undefined,
      title: { de: 'Ein Treffen' },
      welcome: null,
      place: null,
      firstDay: '2026-09-27',
      lastDay: '2026-10-25',
      timeZone: 'Europe/Berlin',
      languages: ['de', 'en'],
      names: 'optional',
      groups: [],
      streamGraceS: 15,
      retentionDays: 30,
      endsAt: new Date('2026-10-25T23:00:00Z'),
      moderators: ['Moderation'],
      displays: [],
      branding: undefined,
    });
    expect(sessions).toHaveLength(1);
    expect(sessions[0]).toMatchObject({
      title: { de: 'Anfang', en: 'Beginning' },
      startsAt: new Date('2026-09-27T07:30:00Z'),
      endsAt: new Date('2026-09-27T08:45:00Z'),
      state: 'planned',
      panelists: [],
      tables: [],
      questions: undefined,
    });
  });

  test('numbers options by their place and lets a poll repeat an earlier one', () => {
    const [before, again, several] = read(small).sessions[0]?.polls ?? [];
    expect(before).toMatchObject({ type: 'single', results: 'hidden', durationS: null, abstain: true });
    expect(before?.options).toEqual([
      { id: 'option-1', text: { de: 'So' } },
      { id: 'option-2', text: { de: 'Anders', en: 'Otherwise' } },
    ]);
    expect(again).toEqual({ ...before, durationS: 60, repeats: 0 });
    expect(several).toMatchObject({ min: 1, max: 3 });
  });

  test('today and tomorrow are days of its time zone', () => {
    const { firstDay, lastDay } = read(small.replace('[2026-09-27, 2026-10-25]', '[today, tomorrow]'));
    expect([firstDay, lastDay]).toEqual(['2026-09-27', '2026-09-28']);
  });

  test('a code may be written with spaces', () => {
    expect(read(`code: "482 913"${small}`).code).toBe('482913');
  });
});

describe('what is wrong is said with line, column and what is expected', () => {
  test.each<[what: string, from: string, to: string, lines: string[]]>([
    [
      'a missing key',
      'title: Ein Treffen\n',
      '',
      ['2:1: title: is missing; expected a text, or one text per language'],
    ],
    [
      'a misspelt key',
      'title: Ein',
      'titel: Ein',
      [
        '2:1: title: is missing; expected a text, or one text per language',
        '2:1: titel: unknown key; did you mean "title"?',
      ],
    ],
    [
      'a misspelt key of an item',
      '    format: talk',
      '    format: talk\n    rooms: Saal',
      ['8:5: programme 1 › rooms: unknown key; did you mean "room"?'],
    ],
    [
      'a key that is like no other',
      '    format: talk',
      '    format: talk\n    catering: Kuchen',
      [
        '8:5: programme 1 › catering: unknown key; possible here: day, start, end, format, title, description, speakers, room, stream, state, panelists, tables, questions, floor, phases, polls',
      ],
    ],
    [
      'a misspelt choice',
      'format: talk',
      'format: tlak',
      [
        '7:13: programme 1 › format: expected one of talk, round_table, panel, found "tlak"; did you mean "talk"?',
      ],
    ],
    [
      'a time',
      'start: 09:30',
      'start: 9.30',
      ['5:12: programme 1 › start: expected a time like 09:30, found 9.3'],
    ],
    [
      'an empty value',
      'title: Ein Treffen',
      'title:',
      ['2:1: title: expected a text, or one text per language, found nothing'],
    ],
    [
      'an empty text',
      'title: Ein Treffen',
      'title: ""',
      ['2:8: title: expected a text that is not empty, found ""'],
    ],
    [
      'a long text',
      'Ein Treffen',
      'x'.repeat(201),
      ['2:8: title: expected at most 200 characters, found 201'],
    ],
    [
      'a long text in one language',
      'en: Beginning',
      `en: ${'x'.repeat(201)}`,
      ['8:30: programme 1 › title › en: expected at most 200 characters, found 201'],
    ],
    [
      'a language that the meeting does not have',
      'en: Beginning',
      'fr: Début',
      ['8:26: programme 1 › title › fr: "fr" is not among the languages of this meeting: de, en'],
    ],
    [
      'something that is no language',
      'en: Beginning',
      'English: Beginning',
      ['8:26: programme 1 › title › English: expected a language like de or en, found "English"'],
    ],
    [
      'a list instead of a text',
      'title: Ein Treffen',
      'title: [Ein, Treffen]',
      ['2:8: title: expected a text, or one text per language, found a list of 2'],
    ],
    [
      'an end before the start',
      'end: 10:45',
      'end: 09:15',
      ['6:10: programme 1 › end: 09:15 is not after the start, 09:30'],
    ],
    [
      'an impossible date',
      '2026-10-25',
      '2026-09-31',
      ['3:20: days 2: expected a date like 2026-09-27, or today or tomorrow, found "2026-09-31"'],
    ],
    [
      'days in the wrong order',
      '2026-10-25',
      '2026-09-01',
      ['3:20: days 2: 2026-09-01 does not come after 2026-09-27'],
    ],
    [
      'a day that does not exist',
      '    format: talk',
      '    format: talk\n    day: 3',
      ['8:10: programme 1 › day: there is no day 3; "days" has 2 entries'],
    ],
    [
      'no days',
      'days: [2026-09-27, 2026-10-25]',
      'days: []',
      ['3:7: days: expected a list of 1 to 31 days, found a list of 0'],
    ],
    [
      'a time zone',
      'title: Ein',
      'timeZone: Dortmund\ntitle: Ein',
      ['2:11: timeZone: expected a time zone like Europe/Berlin, found "Dortmund"'],
    ],
    [
      'a code without quotation marks',
      'title: Ein',
      'code: 482913\ntitle: Ein',
      ['2:7: code: expected six digits in quotation marks, like "482913", found 482913'],
    ],
    [
      'a poll without options',
      '        options: [Zeit, Geld, Ruhe]\n',
      '',
      ['15:9: programme 1 › polls 3 › options: at least two options are expected'],
    ],
    [
      'more answers than options',
      'type: multiple',
      'type: multiple\n        max: 4',
      ['16:14: programme 1 › polls 3 › max: max is above the number of options'],
    ],
    [
      'a poll without a question',
      '        question: Was fehlt?\n',
      '',
      ['15:9: programme 1 › polls 3 › question: is missing; expected a text, or one text per language'],
    ],
    [
      'a repetition of nothing',
      'repeats: before',
      'repeats: befor',
      [
        '13:18: programme 1 › polls 2 › repeats: there is no earlier poll with the id "befor" in this item; did you mean "before"?',
      ],
    ],
    [
      'a repetition with an own question',
      'seconds: 60',
      'question: Und jetzt?',
      ['14:9: programme 1 › polls 2 › question: stands in "before" already'],
    ],
    [
      'an id that stands twice',
      'type: multiple',
      'id: before\n        type: multiple',
      ['15:13: programme 1 › polls 3 › id: the id "before" stands here for the second time'],
    ],
    [
      'too short a time',
      'seconds: 60',
      'seconds: 1',
      ['14:18: programme 1 › polls 2 › seconds: expected a number of seconds from 5 to 14400, found 1'],
    ],
  ])('%s', (_, from, to, lines) => {
    expect(changed(from, to)).toEqual(lines);
  });

  test.each<[what: string, text: string, lines: string[]]>([
    ['an empty file', '', ['1:1: expected keys with values, found nothing']],
    ['a text', 'hello', ['1:1: expected keys with values, found "hello"']],
    [
      'a group without an id',
      `groups:\n  - text: Behörde${small}`,
      ['2:5: groups 1 › id: is missing; expected lower-case letters, digits and hyphens, like civil-society'],
    ],
    [
      'a group that means everybody else',
      `groups:\n  - { id: none, text: Andere }${small}`,
      ['2:11: groups 1 › id: "none" means people without a group'],
    ],
    [
      'a colon in a text',
      small.replace('Ein Treffen', 'Ein Treffen: heute'),
      [
        '2:8: Nested mappings are not allowed in compact mappings; a text with a colon, a dash or a bracket in it has to stand in quotation marks',
      ],
    ],
    ['a tab', small.replace('    end', '\tend'), ['6:1: Tabs are not allowed as indentation; use spaces']],
    [
      'a key that stands twice, and the rest',
      `title: A\ntitle: B\nnames: off\ncolor: red\n${small.slice(20)}`,
      ['2:1: Map keys must be unique', '4:1: color: unknown key'],
    ],
  ])('%s', (_, text, lines) => {
    const found = problems(text);
    expect(found).toHaveLength(lines.length);
    for (const [index, line] of lines.entries()) expect(found[index]).toContain(line);
  });

  test('everything at once, in the order of the file', () => {
    const broken = small
      .replace('title: Ein Treffen', 'names: never')
      .replace('end: 10:45', 'end: 08:00')
      .replace('format: talk', 'format: lecture')
      .replace('repeats: before', 'repeats: nothing');
    expect(problems(broken).map((line) => line.split(':', 1)[0])).toEqual(['2', '2', '6', '7', '13']);
  });
});

describe('how a meeting looks', () => {
  const branded = (...lines: string[]) =>
    small.replace('programme:', ['branding:', ...lines.map((line) => `  ${line}`), 'programme:'].join('\n'));

  test('is read with its logo, known by its content', () => {
    const text = branded(
      'logo: logo.svg',
      'accent: "#0B5C78"',
      'imprint: https://example.org/impressum',
      'privacy: https://example.org/datenschutz',
    );
    expect(read(text).branding).toEqual({
      accent: '#0b5c78',
      imprint: 'https://example.org/impressum',
      privacy: 'https://example.org/datenschutz',
      logo: { type: 'image/svg+xml', base64: svg.toString('base64') },
    });
  });

  test('needs nothing of all that', () => {
    expect(read(branded('accent: "#0b5c78"')).branding).toMatchObject({
      imprint: null,
      privacy: null,
      logo: null,
    });
  });

  test.each([
    ['logo: none.svg', '5:9: branding › logo: there is no file none.svg that can be read beside this one'],
    ['logo: huge.svg', '5:9: branding › logo: huge.svg has 201 KB; a logo has at most 200 KB'],
    [
      'logo: logo.png',
      '5:9: branding › logo: logo.png is no picture in PNG, JPEG, WebP or SVG, whatever its name says',
    ],
    ['logo: [logo.svg]', '5:9: branding › logo: expected a text, found a list of 1'],
    [
      'accent: red',
      '5:11: branding › accent: expected a colour in quotation marks, like "#0b5c78", found "red"',
    ],
    [
      'accent: #0b5c78',
      '5:3: branding › accent: expected a colour in quotation marks, like "#0b5c78", found nothing',
    ],
    [
      'imprint: http://example.org',
      '5:12: branding › imprint: expected an address that begins with https://, found "http://example.org"',
    ],
    [
      'colour: "#0b5c78"',
      '5:3: branding › colour: unknown key; possible here: logo, accent, imprint, privacy',
    ],
  ])('%s', (line, problem) => {
    expect(problems(branded(line))).toEqual([problem]);
  });
});

const withGroups = `groups: [{ id: research, text: Wissenschaft }]${small}`;
const podium = (lines: string) => withGroups.replace('    format: talk', `    format: panel\n${lines}`);

describe('[Q20] the podium and the questions of an item', () => {
  test('are read, and what is not said is left to the program', () => {
    const { sessions, hints } = read(
      podium(`    panelists:
      - name: Forscherin
        organisation: Verbund
        group: research
        attendance: remote
        picture: logo.svg
      - name: Berater
    questions:
      moderated: false
      slowModeSeconds: 30
      labels: [{ id: law, text: Recht, colour: blue }, { id: rest, text: Anderes }]`) +
        'hints: { words: [Blödsinn] }\n',
    );
    expect(sessions[0]?.panelists).toEqual([
      {
        name: 'Forscherin',
        organisation: 'Verbund',
        group: 'research',
        attendance: 'remote',
        picture: { type: 'image/svg+xml', base64: svg.toString('base64') },
      },
      { name: 'Berater', organisation: null, group: null, attendance: 'hall', picture: null },
    ]);
    expect(sessions[0]?.questions).toEqual({
      isModerated: false,
      slowModeS: 30,
      labels: [
        { id: 'law', text: { de: 'Recht' }, colour: 'blue' },
        { id: 'rest', text: { de: 'Anderes' }, colour: 'grey' },
      ],
    });
    expect(hints).toEqual({ isOn: true, words: ['Blödsinn'] });
  });

  test.each<[line: string, problem: string]>([
    [
      '    panelists: [{ name: A, group: reserch }]',
      '8:35: programme 1 › panelists 1 › group: there is no group with the id "reserch"; did you mean "research"?',
    ],
    [
      '    panelists: [{ name: A }, { name: A }]',
      '8:38: programme 1 › panelists 2 › name: the name "A" stands here for the second time',
    ],
    [
      '    panelists: [{ name: A, attendance: home }]',
      '8:40: programme 1 › panelists 1 › attendance: expected one of hall, remote, found "home"',
    ],
    [
      '    panelists: [{ name: A, role: Gast }]',
      '8:28: programme 1 › panelists 1 › role: unknown key; possible here: name, organisation, group, attendance, picture',
    ],
    [
      '    panelists: [{ name: A, picture: logo.png }]',
      '8:37: programme 1 › panelists 1 › picture: logo.png is no picture in PNG, JPEG, WebP or SVG, whatever its name says',
    ],
    [
      '    panelists: [{ name: A, picture: huge.svg }]',
      '8:37: programme 1 › panelists 1 › picture: huge.svg has 201 KB; a picture has at most 200 KB',
    ],
    [
      '    questions: { moderate: true }',
      '8:18: programme 1 › questions › moderate: unknown key; did you mean "moderated"?',
    ],
    [
      '    questions: { moderated: maybe }',
      '8:29: programme 1 › questions › moderated: expected true or false, found "maybe"',
    ],
    [
      '    questions: { slowModeSeconds: 4000 }',
      '8:35: programme 1 › questions › slowModeSeconds: expected a number of seconds from 0 to 3600, found 4000',
    ],
    [
      '    questions: { labels: [{ id: a, text: A, color: red }] }',
      '8:45: programme 1 › questions › labels 1 › color: unknown key; did you mean "colour"?',
    ],
    [
      '    questions: { labels: [{ id: a, text: A }, { id: a, text: B }] }',
      '8:53: programme 1 › questions › labels 2 › id: the id "a" stands here for the second time',
    ],
  ])('%s', (line, problem) => {
    expect(problems(podium(line))).toEqual([problem]);
  });
});

describe('[F19] the floor and the phases of an item', () => {
  test('are read, and what is not said is left to the program', () => {
    const { sessions } = read(
      podium(`    floor:
      list: open
      rules: { alternate: false, firstTime: 0, balanceBy: turns }
      limits: { contribution: 90, order: none }
      voices: { phone: "+49 30 5550100", readOut: false }
    phases:
      - { title: Statements, kind: statements, minutes: 9, speakingSeconds: 180, list: closed }
      - { title: { de: Gespräch, en: Discussion } }`),
    );
    expect(sessions[0]?.floor).toEqual({
      list: 'open',
      rules: { isAlternating: false, firstTime: 0, balanceBy: 'turns' },
      limits: { contribution: 90, order: null },
      voices: { phone: '+49 30 5550100', isReadOut: false },
    });
    expect(sessions[0]?.phases).toEqual([
      { kind: 'statements', title: { de: 'Statements' }, seconds: 540, speakingSeconds: 180, list: 'closed' },
      {
        kind: 'other',
        title: { de: 'Gespräch', en: 'Discussion' },
        seconds: null,
        speakingSeconds: null,
        list: null,
      },
    ]);
  });

  test.each<[line: string, problem: string]>([
    [
      '    floor: { rules: { alternating: true } }',
      '8:23: programme 1 › floor › rules › alternating: unknown key; did you mean "alternate"?',
    ],
    [
      '    floor: { limits: { question: 5 } }',
      '8:34: programme 1 › floor › limits › question: expected a number of seconds from 10 to 3600, or none, found 5',
    ],
    [
      '    floor: { voices: { conference: example.org } }',
      '8:36: programme 1 › floor › voices › conference: expected an address that begins with https://, found "example.org"',
    ],
    [
      '    phases: [{ title: A, kind: debate }]',
      '8:32: programme 1 › phases 1 › kind: expected one of statements, discussion, audience, tables, closing, other, found "debate"',
    ],
    [
      '    phases: [{ title: A, seconds: 90 }]',
      '8:26: programme 1 › phases 1 › seconds: unknown key; possible here: title, kind, minutes, speakingSeconds, list',
    ],
    [
      '    phases: [{ title: A, minutes: 0.5 }]',
      '8:35: programme 1 › phases 1 › minutes: expected a number of minutes from 1 to 720, found 0.5',
    ],
  ])('%s', (line, problem) => {
    expect(problems(podium(line))).toEqual([problem]);
  });
});

describe('[T11] the round tables of an item', () => {
  test('are numbered by their place, in the hall and with ten places unless it says something else', () => {
    const { sessions } = read(
      podium(`    tables:
      - question: { de: Wie, en: How }
      - { question: Warum, name: Fenster, attendance: remote, link: "https://example.org/b", places: 4 }`),
    );
    const first = { number: 1, name: null, attendance: 'hall', link: null, places: 10 };
    expect(sessions[0]?.tables).toEqual([
      { ...first, question: { de: 'Wie', en: 'How' } },
      {
        number: 2,
        name: 'Fenster',
        attendance: 'remote',
        link: 'https://example.org/b',
        question: { de: 'Warum' },
        places: 4,
      },
    ]);
  });

  test.each<[line: string, problem: string]>([
    [
      '    tables: [{ name: Fenster }]',
      '8:14: programme 1 › tables 1 › question: is missing; expected a text, or one text per language',
    ],
    [
      '    tables: [{ question: Wie, places: 1 }]',
      '8:39: programme 1 › tables 1 › places: expected a number of places from 2 to 50, found 1',
    ],
    [
      '    tables: [{ question: Wie, seats: 8 }]',
      '8:31: programme 1 › tables 1 › seats: unknown key; possible here: question, name, attendance, link, places',
    ],
    [
      '    tables: [{ question: { fr: Comment } }]',
      '8:28: programme 1 › tables 1 › question › fr: "fr" is not among the languages of this meeting: de, en',
    ],
  ])('%s', (line, problem) => {
    expect(problems(podium(line))).toEqual([problem]);
  });
});

describe('the demonstration meeting', () => {
  const meeting = read(demonstrationFile);

  test('[T11] has tables in the hall and remote ones, each with a question in both languages', () => {
    const tables = meeting.sessions.flatMap((session) => session.tables ?? []);
    expect(new Set(tables.map(({ attendance }) => attendance))).toEqual(new Set(['hall', 'remote']));
    for (const { question } of tables) expect(Object.keys(question)).toEqual(['de', 'en']);
    const formats = meeting.sessions.filter(({ tables: own = [] }) => own.length > 0);
    expect(new Set(formats.map(({ format }) => format))).toEqual(new Set(['round_table']));
  });

  test('is on today and tomorrow, and its first session is live', () => {
    expect([meeting.firstDay, meeting.lastDay]).toEqual(['2026-09-27', '2026-09-28']);
    expect(meeting.sessions.map(({ state }) => state === 'live').indexOf(true)).toBe(0);
    expect(meeting.sessions.filter(({ state }) => state === 'live')).toHaveLength(1);
  });

  test('shows every kind of poll and every way to show results, in both languages', () => {
    const polls = meeting.sessions.flatMap((session) => session.polls);
    expect(new Set(polls.map(({ type }) => type))).toEqual(new Set(['single', 'multiple', 'yes-no']));
    expect(new Set(polls.map(({ results }) => results))).toEqual(
      new Set(['hidden', 'after-vote', 'after-close', 'live']),
    );
    const texts = polls.flatMap(({ question, options }) => [question, ...options.map(({ text }) => text)]);
    for (const text of [...texts, ...meeting.sessions.map(({ title }) => title)])
      expect(Object.keys(text)).toEqual(['de', 'en']);
  });
});
