import { demonstrationLogoName } from './demonstration-logo.ts';

/**
 * The meeting that a fresh installation starts with, and the example to write one's own from
 * (`npm run meeting -- example FILE.yaml`). It is a text in the code so that it is there wherever the server is.
 */
export const demonstrationFile = `# A meeting for Miteinander. To create it: npm run meeting -- create FILE.yaml
#
# Every text is either one text, in the first of the languages, or one text per language.

title:
  de: Miteinander, nebeneinander oder gegeneinander?
  en: With each other, side by side or against each other?
welcome:
  de: >-
    Zwei Tage über Ausländerbehörden, Integrationsarbeit und alle, die vor Ort mit ihnen zu tun haben.
    Fragen Sie nach, stimmen Sie ab, widersprechen Sie: im Saal und von zu Hause aus gleich viel wert.
  en: >-
    Two days on immigration offices, integration work and everybody who deals with them locally.
    Ask, vote, object: it counts the same from the hall and from home.
languages: [de, en]
place: VMDO, Haus der Vielfalt, Beuthstraße 21, 44147 Dortmund
timeZone: Europe/Berlin
days: [today, tomorrow] # or dates, like 2026-09-27
names: optional # or off, or required
streamGraceSeconds: 15 # remote people hear the hall later; their votes may arrive this much later
retentionDays: 30 # then everything is deleted

groups:
  - id: public-authority
    text: { de: Behörde, en: Public authority }
  - id: civil-society
    text: { de: Zivilgesellschaft, en: Civil society }
  - id: research
    text: { de: Wissenschaft, en: Research }
  - id: labour-market
    text: { de: Arbeitsmarkt, en: Labour market }

branding:
  logo: ${demonstrationLogoName} # a picture beside this file: PNG, JPEG, WebP or SVG, up to 200 KB
  accent: "#1f6f86" # made darker or lighter where that is needed to read it
  imprint: https://example.org/impressum
  privacy: https://example.org/datenschutz

moderators: [Moderation, Technik]
hints: # words that are pointed out to the crew in new questions; nothing is ever deleted
  on: false
  words: [Blödsinn, Schwachsinn, Lügner]
displays: [Leinwand]

programme:
  - day: 1
    start: 09:30
    end: 10:45
    format: talk
    state: live # this one has begun
    title:
      de: "Ein Amt für alles? Wie Kommunen ihre Migrationsarbeit ordnen"
      en: "One office for everything? How municipalities organise migration work"
    description:
      de: >-
        Manche Städte führen Aufenthalt, Integration und Beratung in einem Amt zusammen, andere trennen sie
        bewusst. Was ändert das für die Beschäftigten, und was für die Menschen, die einen Termin brauchen?
      en: >-
        Some cities bring residence, integration and advice together in one office, others keep them apart on
        purpose. What does it change for staff, and what for people who need an appointment?
    speakers:
      de: Leiterin eines kommunalen Migrationsamts
      en: Head of a municipal migration office
    room: Großer Saal
    stream: https://example.org/livestream
    panelists: # each gets a link of their own; equal names in several items are one person
      - name: Leiterin eines kommunalen Migrationsamts
        organisation: Stadtverwaltung
        group: public-authority
      - name: Migrationsforscherin
        organisation: Forschungsverbund
        group: research
        attendance: remote # or hall, which is meant if nothing is said
        # picture: forscherin.jpg # a picture beside this file
    questions:
      moderated: true # new questions wait until the desk has approved them
      slowModeSeconds: 0 # between two questions of one person
      order: support # or newest, or balanced: hall and remote in turn, and the groups, too
      labels:
        - { id: law, text: { de: Rechtslage, en: Law }, colour: blue }
        - { id: daily-work, text: { de: Arbeitsalltag, en: Daily work }, colour: green }
        - { id: money, text: { de: Geld und Personal, en: Money and staff }, colour: amber }
    polls:
      - question:
          de: Wie lange haben Sie schon mit Migration vor Ort zu tun, im Beruf oder im Ehrenamt?
          en: How long have you been involved with migration locally, as a job or as a volunteer?
        options:
          - { de: Weniger als zwei Jahre, en: Less than two years }
          - { de: Zwei bis fünf Jahre, en: Two to five years }
          - { de: Sechs bis fünfzehn Jahre, en: Six to fifteen years }
          - { de: Länger als fünfzehn Jahre, en: More than fifteen years }
        abstain: false
        results: live
        seconds: 60
      - id: one-office
        question:
          de: Wo ist kommunale Migrationsarbeit am besten aufgehoben?
          en: Where is municipal migration work best placed?
        options:
          - { de: In einem gemeinsamen Amt, en: In one joint office }
          - { de: In getrennten Ämtern mit festen Absprachen, en: In separate offices with firm agreements }
          - { de: Das hängt von der Größe der Kommune ab, en: That depends on the size of the municipality }
        results: hidden
        seconds: 90
      - repeats: one-office # the same question after the talk: the two rounds can be compared
        results: after-close

  - day: 1
    start: 11:00
    end: 12:15
    format: talk
    title:
      de: "Bekannt, aber nicht vertraut: Behörden und Zivilgesellschaft im Gespräch"
      en: "Acquainted, not familiar: authorities and civil society in conversation"
    description:
      de: >-
        Wer viele Akten auf dem Tisch hat, stimmt sich selten ab. Wer oft abgewiesen wurde, kritisiert schnell
        das Ganze. Ein Blick auf Vorbehalte auf beiden Seiten, und auf Orte, an denen sie kleiner wurden.
      en: >-
        Those with a desk full of files seldom find time to coordinate. Those who were often turned away soon
        criticise everything. A look at reservations on both sides, and at places where they shrank.
    speakers:
      de: Mitarbeiter einer Migrant*innenorganisation und Sachbearbeiterin einer Ausländerbehörde
      en: Staff member of a migrants' organisation and case worker of an immigration office
    room: Großer Saal
    stream: https://example.org/livestream
    polls:
      - type: multiple
        question:
          de: Was macht die Zusammenarbeit bei Ihnen vor Ort am schwersten? Bis zu drei Antworten.
          en: What makes working together hardest where you are? Up to three answers.
        options:
          - { de: Es fehlt die Zeit, en: There is no time }
          - { de: Die Rechtslage ändert sich ständig, en: The law keeps changing }
          - { de: Es gibt Vorbehalte gegeneinander, en: There are mutual reservations }
          - { de: Zuständigkeiten sind unklar, en: Responsibilities are unclear }
          - { de: Ansprechpersonen wechseln oft, en: Contacts change often }
          - { de: Niemand darf für die eigene Seite sprechen, en: Nobody may speak for their side }
        min: 1
        max: 3
        results: after-vote
        seconds: 120
      - type: yes-no
        question:
          de: Gibt es bei Ihnen ein regelmäßiges Treffen von Ausländerbehörde und Zivilgesellschaft?
          en: Is there a regular meeting of immigration office and civil society where you are?
        results: after-close
        seconds: 60

  - day: 1
    start: 13:30
    end: 15:30
    format: round_table
    title:
      de: "Runder Tisch A: Wie arbeiten wir schon zusammen?"
      en: "Round table A: How do we work together already?"
    description:
      de: >-
        Leitfrage: Welche Formen der Zusammenarbeit gibt es vor Ort, vor allem zwischen Behörden und
        Zivilgesellschaft?
      en: >-
        Guiding question: Which forms of local cooperation exist, above all between authorities and civil
        society?
    room: Raum 1
    tables: # numbered as they stand here; people choose one once the desk lets them
      - question:
          de: Wo arbeiten Behörden und Zivilgesellschaft schon zusammen, und was trägt dabei?
          en: Where do authorities and civil society work together already, and what makes it last?
        name: Am Fenster
        places: 8 # or 10, if nothing is said
      - question:
          de: Welche Form der Zusammenarbeit hat sich bei Ihnen bewährt, und für wen?
          en: Which form of cooperation has proved its worth where you are, and for whom?
        name: Vor der Bühne
        places: 8
      - question:
          de: Wen erreicht die Zusammenarbeit bisher nicht?
          en: Whom does the cooperation not reach yet?
        attendance: remote # a table for those who take part from home
        link: https://example.org/tisch-a3 # where they talk to each other
        places: 8
    polls:
      - question:
          de: Welche Form der Zusammenarbeit sollen wir uns am Tisch zuerst ansehen?
          en: Which form of cooperation should our table look at first?
        options:
          - { de: Runde Tische mit festem Turnus, en: Round tables at fixed intervals }
          - { de: Kurze Wege in Einzelfällen, en: Short ways in single cases }
          - { de: Gemeinsame Sprechstunden, en: Joint consultation hours }
          - { de: Schriftliche Vereinbarungen, en: Written agreements }
        results: live
        seconds: 60

  - day: 1
    start: 13:30
    end: 15:30
    format: round_table
    title:
      de: "Runder Tisch B: Woran hakt es?"
      en: "Round table B: Where does it get stuck?"
    description:
      de: "Leitfrage: Vor welchen Schwierigkeiten stehen die Beteiligten, wenn sie sich austauschen?"
      en: "Guiding question: Which difficulties do those involved face when they exchange views?"
    room: Raum 2
    tables:
      - question:
          de: Woran scheitern Absprachen im Alltag?
          en: What makes agreements fail from day to day?
        places: 8
      - question:
          de: Welche Vorbehalte sprechen wir selten aus?
          en: Which reservations do we seldom say aloud?
        places: 8
      - question:
          de: Was würde entlasten, ohne dass es mehr Personal braucht?
          en: What would bring relief without more staff?
        attendance: remote
        link: https://example.org/tisch-b3
        places: 8
    polls:
      - type: multiple
        question:
          de: Woran sind Absprachen bei Ihnen zuletzt gescheitert? Bis zu zwei Antworten.
          en: What did agreements fail on most recently where you are? Up to two answers.
        options:
          - { de: Überlastung, en: Overload }
          - { de: Datenschutz, en: Data protection }
          - { de: Eine Weisung von oben, en: An instruction from above }
          - { de: Ein Streit in der Öffentlichkeit, en: A dispute in public }
          - { de: Ein Missverständnis, en: A misunderstanding }
        max: 2
        results: hidden
        seconds: 90

  - day: 1
    start: 13:30
    end: 15:30
    format: round_table
    title:
      de: "Runder Tisch C: Was kann Austausch leisten?"
      en: "Round table C: What can exchange achieve?"
    description:
      de: "Leitfrage: Was kann der Austausch zwischen den Beteiligten bewirken, und was nicht?"
      en: "Guiding question: What can exchange between those involved bring about, and what not?"
    room: Raum 3 und online
    tables:
      - question:
          de: Was soll der Austausch in einem Jahr bewirkt haben?
          en: What should the exchange have brought about in a year?
        places: 8
      - question:
          de: Was kann Austausch nicht leisten, und wer muss es dann tun?
          en: What can exchange not achieve, and who has to do it then?
        attendance: remote
        link: https://example.org/tisch-c2
        places: 12
    stream: https://example.org/runder-tisch-c
    polls:
      - question:
          de: Was sollte ein guter Austausch zuerst bewirken?
          en: What should a good exchange bring about first?
        options:
          - { de: Schnellere Verfahren, en: Faster procedures }
          - { de: Verständlichere Entscheidungen, en: Decisions that are easier to understand }
          - { de: Weniger Konflikte im Alltag, en: Fewer conflicts from day to day }
          - { de: Mehr Verständnis füreinander, en: More understanding for each other }
        results: after-vote
        seconds: 90

  - day: 2
    start: 09:30
    end: 11:00
    format: panel
    title:
      de: "Podium: Drei Sichtweisen, ein Auftrag?"
      en: "Panel: Three views, one task?"
    description:
      de: >-
        Eine Stimme aus der Behörde, eine aus der Zivilgesellschaft, eine aus der Wissenschaft: Wer darf für wen
        sprechen, und was müsste sich ändern, damit es miteinander geht?
      en: >-
        One voice from an authority, one from civil society, one from research: who may speak for whom, and what
        would have to change for it to work together?
    speakers:
      de: >-
        Vertreterin einer Ausländerbehörde, Berater aus der Wohlfahrtspflege,
        Migrationsforscherin (online zugeschaltet)
      en: >-
        Representative of an immigration office, adviser of a welfare organisation,
        migration researcher (connected online)
    room: Großer Saal
    stream: https://example.org/livestream
    panelists:
      - name: Vertreterin einer Ausländerbehörde
        organisation: Stadtverwaltung
        group: public-authority
      - name: Berater aus der Wohlfahrtspflege
        organisation: Wohlfahrtsverband
        group: civil-society
      - name: Migrationsforscherin
        organisation: Forschungsverbund
        group: research
        attendance: remote
    floor: # who may speak; a desk can change all of it while it runs
      limits: { contribution: 120, question: 60, reply: 60 } # seconds; or none
      rules:
        alternate: true # hall and remote take turns
        firstTime: 3 # weights from 0 to 10: who has not spoken yet,
        balance: 2 # and whose group has spoken less
        patience: 3 # how often at most somebody is overtaken by people who came later
      voices: # how remote people are heard
        conference: https://example.org/videokonferenz
        readOut: true # or read out by the desk
    phases: # the desk goes from one to the next; they open and close the list
      - kind: statements
        title: { de: Drei Sichtweisen, en: Three views }
        minutes: 9
        speakingSeconds: 180
        list: closed
      - kind: discussion
        title: { de: Gespräch auf dem Podium, en: Discussion on the panel }
        minutes: 25
      - kind: audience
        title: { de: Fragen und Beiträge aus dem Publikum, en: Questions and contributions from the audience }
        minutes: 40
        list: open
      - kind: closing
        title: { de: Ein Satz zum Schluss, en: One sentence to close }
        minutes: 6
        speakingSeconds: 60
        list: closed
    questions:
      order: balanced
      labels:
        - { id: law, text: { de: Rechtslage, en: Law }, colour: blue }
        - { id: trust, text: { de: Vertrauen, en: Trust }, colour: violet }
    polls:
      - question:
          de: Wie verlässlich erleben Sie die andere Seite?
          en: How reliable do you find the other side?
        options:
          - { de: Sehr verlässlich, en: Very reliable }
          - { de: Eher verlässlich, en: Rather reliable }
          - { de: Eher nicht verlässlich, en: Rather unreliable }
          - { de: Gar nicht verlässlich, en: Not reliable at all }
        results: hidden
        seconds: 60
      - type: yes-no
        question:
          de: Soll jede Stimme auf dem Podium auch einen Fehler der eigenen Seite nennen?
          en: Should every voice on the panel also name a mistake of its own side?
        results: live
        seconds: 45

  - day: 2
    start: 11:15
    end: 12:15
    format: talk
    title:
      de: "Geben und Zurückgeben: Wissen zwischen Verwaltung und Forschung"
      en: "Giving and giving back: knowledge between administration and research"
    description:
      de: >-
        Forschung bittet um Interviews und Daten. Was bekommt die Praxis dafür, was erwarten beide Seiten
        voneinander, und werden die gemeinsamen Ziele erreicht?
      en: >-
        Research asks for interviews and data. What does practice get in return, what do both sides expect of
        each other, and are the shared goals met?
    speakers:
      de: Wissenschaftler*innen aus einem Forschungsverbund
      en: Researchers of a joint research project
    room: Großer Saal
    stream: https://example.org/livestream
    polls:
      - type: multiple
        question:
          de: Was soll Forschung der Praxis zurückgeben? Bis zu zwei Antworten.
          en: What should research give back to practice? Up to two answers.
        options:
          - { de: Eine kurze Zusammenfassung, en: A short summary }
          - { de: Ein Gespräch über die Ergebnisse, en: A conversation about the results }
          - { de: Konkrete Vorschläge, en: Concrete suggestions }
          - { de: Vergleiche mit anderen Kommunen, en: Comparisons with other municipalities }
          - { de: Schulungen, en: Training }
        max: 2
        results: after-close
        seconds: 90
      - type: yes-no
        question:
          de: Nehmen Sie sich Zeit für ein Interview, wenn die Ergebnisse zu Ihnen zurückkommen?
          en: Would you take time for an interview if the results came back to you?
        results: hidden
        seconds: 60

  - day: 2
    start: 13:15
    end: 14:15
    format: round_table
    title:
      de: "Schlussrunde: Worauf wir uns einigen können"
      en: "Closing round: What we can agree on"
    description:
      de: >-
        Kurze Sätze, eine Abstimmung nach der anderen. Wir suchen, was trägt, und benennen, wo wir verschiedener
        Meinung bleiben.
      en: >-
        Short statements, one vote after the other. We look for what holds, and name where we keep disagreeing.
    room: Großer Saal
    stream: https://example.org/livestream
    polls:
      - type: yes-no
        question:
          de: "Wir treffen uns weiter, mindestens zweimal im Jahr. Sind Sie einverstanden?"
          en: "We keep meeting, at least twice a year. Do you agree?"
        results: after-close
        seconds: 60
      - question:
          de: Womit fangen wir nach diesem Treffen an?
          en: What do we start with after this meeting?
        options:
          - { de: Mit einer gemeinsamen Kontaktliste, en: With a shared list of contacts }
          - { de: Mit gegenseitigen Hospitationen, en: With visits at each other's workplace }
          - { de: Mit einem Leitfaden für schwierige Fälle, en: With a guide for difficult cases }
          - { de: Mit einem Austausch über Forschungsergebnisse, en: With an exchange about research results }
        results: after-vote
        seconds: 90
`;
