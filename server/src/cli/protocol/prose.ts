import { table } from './table.ts';

/** What a person has to know before the lists begin. Everything here is said of the engine, not of a feature. */
export const opening = `# Protocol

How a program talks to a Miteinander server: what the pages use is what everybody may use. This document is made from the contract in \`shared/src\` by \`npm run protocol\`; a test fails when the two differ.

## Connecting

The transport is [socket.io](https://socket.io/docs/v4/) version 4 (Engine.IO protocol 4) at the default path \`/socket.io/\` of the server's origin, over WebSocket or long polling. There are client libraries for most languages. Behind a proxy with several processes, long polling needs a random value in the query, the same for the life of the client: \`?r=…\`.

A message from a client may have at most 64 KB; a larger one ends the connection. The server pings every 10 s. A client should come back by itself, at most 3 s apart, with some jitter.

The handshake's \`auth\` says who is there, as one of:

\`\`\`
{ "as": "guest" }                                                 looks a meeting up and joins it
{ "as": "attendee", "token": "…" }                                a device that joined before
{ "as": "moderator", "code": "482913", "secret": "…" }            a desk: code and secret of its link
{ "as": "panelist", "code": "482913", "secret": "…" }             somebody on the podium: the same
{ "as": "display", "code": "482913", "secret": "…" }              a projector: the same
{ "as": "paired", "token": "…" }                                  a screen that was paired (below)
\`\`\`

A link is \`ORIGIN/desk/CODE#SECRET\`, \`ORIGIN/panel/CODE#SECRET\` or \`ORIGIN/display/CODE#SECRET\`. \`contract\` may be added with the hash at the end of this document; a client that is built from an older contract is then told so. Leave it out if you cannot reload yourself.

The connection stands in every case. The first message is \`hello\`:

\`\`\`
{
  epoch: string          random, new with every start of the server process
  now: number            milliseconds since 1970 by the database's clock: every time in this protocol is by it
  role: "guest" | "attendee" | "moderator" | "panelist" | "display"
  id: uuid | null        the person's, the desk's, the panelist's or the display's; null for guests
  meeting: uuid | null   also the id of the meeting's channel
  refused?: "unknown" | "revoked"      what was sent is not accepted: this connection is a guest
  origin: string | null  what to show people as the address of the pages; null: the one this page came from
  outdated?: true        the client was built from another contract
}
\`\`\`

## Messages

${table(
  ['message', 'direction', 'what'],
  [
    ['`command`', 'client → server, acknowledged', 'everything that a client wants'],
    ['`hello`', 'server → client', 'once after connecting'],
    ['`delta`', 'server → client', 'what changed in a stream (below)'],
    [
      '`presence`',
      'server → crew',
      "`{channel, hall, remote, waiting?, joined?, displays?, desks?}` once a second for each channel whose crew stream is watched: how many people are there, and on the meeting's channel how many wait to get in, how many joined within the last minute, how many screens are connected for each display (`{id: n}`, none left out but those without any), and who is at a desk (`[{id, session, poll, question, doing}]`, each connection once). The latest counts",
    ],
    [
      '`goodbye`',
      'server → client',
      '`{retryAfterMs}`: the server stops on purpose. Come back after that time',
    ],
  ],
)}

## Commands

\`\`\`
socket.emit("command", { "id": uuid, "name": "poll:vote", "input": { … } }, (reply) => …)

reply = { "ok": true, "data": …, "revision"?: integer } | { "ok": false, "error": { code, kind, message, … } }
\`\`\`

- The reply to something that changes the state comes after it is stored for good. Without a reply nobody knows: send the same command again, with the same \`id\`.
- \`kind: write\`: an \`id\` that was used before is answered as it was the first time, and nothing is done twice. With another input it is refused with \`id-reused\`.
- \`kind: hot\`: harmless to repeat by a key of its own: a vote by its \`version\`, joining by its \`token\`.
- \`kind: read\`: changes nothing.
- Steering commands carry \`expects\`, the \`revision\` of the view that the person saw. If somebody was faster the answer is \`conflict\`.
- \`revision\` in a reply says where the channel stands after the change. It is for information: only deltas move a client forward.
- An input has at most 8 KB of JSON. Keys that are not named here are refused, in the input and beside it.
- A limit like "2 a second, 15 at once" paces: what comes faster is answered with \`slow-down\` and \`retryAfterMs\`, and nothing is lost if it is then sent again. Limits are per person (for guests per connection), never per network address; one connection may send 40 commands a second, 150 at once.
- A meeting's code is six digits; spaces and hyphens, as people type them, are taken out. A device's \`token\` is 32 random bytes as base64url without padding; it is the device's secret.
- Texts are plain text, trimmed, without control characters. A text by language is \`{ "de": "…", "en": "…" }\` with one to eight languages; the first is the original.

## Errors

The list is closed. \`kind\` says what to do:

- **fix**: the input is wrong; sending the same again will fail again.
- **retry**: nothing is wrong; send the same command with the same \`id\` after \`retryAfterMs\`.
- **refresh**: the client has seen an older state; look again, then decide.
- **give-up**: it will never be accepted; tell the person why.

Beside \`code\`, \`kind\` and \`message\` (plain English, for people who write clients) there is, where it belongs: \`retryAfterMs\`; with \`invalid\`, \`issues: [{path, message}]\`; with \`conflict\`, \`current\`, what is stored now; with \`internal\`, \`reference\`, under which the server has logged it.
`;

export const liveState = `## Live state

Everything that is shown live is a _view_ of a _thing_ (a poll, a result, a session). Views are whole: there are no patches. Each belongs to one _channel_ and one _stream_.

A **channel** is a unit with its own revision: the meeting's channel has the meeting's id, each session has one with the session's id. A **stream** is what a set of connections may see of a channel:

${table(
  ['stream', 'for', "in the meeting's channel", "in a session's channel"],
  [
    [
      '`attendee`',
      'attendees',
      '`meetings`, `sessions`, `announcements`, `timers`',
      '`polls` that were opened, `results`, `timers`, `qa`, `panelists`, of `questions` the one on the stage; `rounds`, `tables`, at the harvest `statements`',
    ],
    ['`questions`', 'attendees who look at the list', '', '`questions` that everybody can read'],
    ['`support`', 'attendees who look at the list', '', '`supports` of these'],
    [
      '`person:ID`',
      'the attendee or panelist with this id',
      '`attendees`: oneself',
      '`ballots`: own votes, `asked`: own questions, `supported`: own support, `seats`: where one sits; of a panelist who sits there `signals` and `notices`, of one who was taken off `panelists` with `hasLeft`',
    ],
    [
      '`voted:POLL`',
      'attendees whose vote in this poll is stored',
      '',
      '`results` of a poll whose policy is `after-vote`',
    ],
    [
      '`table:TABLE`',
      'attendees who sit at this table',
      '',
      'its row of `tables` with `link`, `statements` and `help`; its `statements` with `revision`',
    ],
    [
      '`crew`',
      'moderators',
      'as `attendee`, with `revision`, and `stages`, `displays`, `crew`',
      '`polls` with drafts and `revision`, `results`, `timers`, `stages`, `questions` with `crew` and `revision`, `supports`, `qa`, `panelists`, `rounds`, `tables`, `statements`',
    ],
    [
      '`panelist`',
      'panelists',
      'as `display`, without `displays`',
      '`timers`, `stages`, `questions` that everybody can read with `assignedTo`, `supports`, `qa`, `panelists`',
    ],
    [
      '`display`',
      'displays and moderators',
      'as `attendee`, and `stages`, `displays` that are ready',
      'as `attendee`, and `stages`, `questions` that everybody can read, `supports`',
    ],
  ],
)}

\`live:subscribe\` is answered with one delta for each stream; from then on deltas arrive by themselves:

\`\`\`
{
  channel: uuid
  stream: string
  epoch: string
  from: integer, to: integer        revisions of this channel
  at: number                        when it was sent
  full?: true                       replaces everything the client holds of this stream
  changed: { [kind]: list of views }
  gone: { [kind]: list of ids }     shown in this stream before, and not any more
}
\`\`\`

A client keeps, for each channel and stream, the views by kind and id, \`to\` and \`epoch\` of the last delta it applied (0 and null before the first), and takes these rules in this order:

1. \`full\` → forget what you hold of this stream and take \`changed\`, \`to\` and \`epoch\`, even if \`to\` is not newer.
2. another \`epoch\` than yours → subscribe again, with \`since\` and \`epoch\` as you have them.
3. \`to\` ≤ yours → ignore it.
4. \`from\` > yours → there is a gap: subscribe again, after a random pause of up to 1 s.
5. otherwise apply it: delete what is \`gone\`, put what is \`changed\`, take \`to\`.

The answer to \`live:subscribe\` obeys the same rules. Every 10 s a stream gets an empty delta, a heartbeat, which obeys them too; \`person:\` streams get none. After 20 s without any delta subscribe again, with jitter. After a reconnection subscribe to everything again with what you have: if the server still knows, the answer is only the difference. A client that follows this ends on the server's state, whatever was lost, repeated or late.

A \`voted:\` stream is open to a person as soon as the vote was answered with ok, a \`table:\` stream as long as the person sits there, \`panelist\` of a session as long as somebody sits on its podium: after that it brings nothing more but an empty delta that leaves a gap (rule 4), and the answer \`null\` to the new subscription says that the client has to forget it. As long as it sits there by its own row of \`seats\` it asks again every few seconds: it may have left and come back in between; a panelist does so as long as there are own \`signals\` and no place. Attendees' streams get at most four deltas a second, \`support\` one in two seconds, the others ten; votes and support are gathered.

## Polls and votes

A poll of the type \`single\` or \`multiple\` has at least two options, each with an id of its own other than \`abstain\`; for \`multiple\`, \`min\` ≤ \`max\` ≤ the number of options; \`yes-no\` has none.

The answer depends on the poll's \`type\`: for \`single\` the id of an option; for \`yes-no\` \`"yes"\` or \`"no"\`; for \`multiple\` a list of \`min\` to \`max\` different ids in any order. Where the poll has \`abstain\`, \`"abstain"\` (in a list of its own for \`multiple\`) is an answer like any other. Cells of a result are \`[key, votes]\` with the same keys.

\`version\` is 1 for the first vote of a person in a poll and one more with every change of mind; a repetition keeps it. The newest version counts. An older or equal version with the same answer is answered with ok, also after the poll was closed; with another answer it gets \`conflict\` and in \`current\` the stored ballot: if the person still wants it otherwise, send \`current.version + 1\`.

Votes may come late: an attendee in the hall is heard until \`acceptsUntil.hall\`, a remote one until \`acceptsUntil.remote\`, both set once the poll is closing. Whoever has asked for more time (\`people:change\` with \`extraTime\`) is heard \`extraMs\` longer, if the deadline passed by itself; after a closing by hand it is 0.

## Questions

A question is \`new\`, then \`approved\`, \`answered\`, \`declined\` or \`archived\`; without moderation (\`qa.isModerated\`) it is approved at once. An approved one may have a \`place\`: \`now\` or \`next\`, one each in a session. Nobody but its author and the crew learns anything of a question before it is approved; the author follows it in \`asked\`, anonymously too.

Not all questions of a session are live, only its window: the 100 new ones that wait longest, of the approved the 50 best supported and the 50 newest, the last 30 that were answered, declined or archived each, and whatever is pinned or has a place. What leaves the window is \`gone\`; it is still there, and found page by page. What was merged into another question is not live either: its author sees \`mergedInto\`.

\`support\` comes in a stream of its own, because it changes all the time and the texts do not: subscribe to \`questions\` and \`support\` of a session together while the list is shown, and stop when it is not.

\`attendance\` and \`group\` of an author are null unless at least five people who are in share them when the question is approved. The shares in \`qa\` are in steps of five, and null below five.

\`slow-down\` as an answer to \`question:ask\` may be slow mode (\`qa.slowModeS\`): the same command is taken after \`retryAfterMs\`.

## Undo

A desk takes back what it has done with \`crew:undo\` and the \`id\` under which it had sent the command. It is answered with \`conflict\` if the same thing was changed since, if it was undone already, or if a vote would vanish with it; with \`forbidden\` if the command has no opposite; with \`not-found\` if this desk did no such thing. What was undone looks as before, at a new revision; a question has its old \`revision\` again with everything else, so that what a desk saw then is what it steers now.

## A display of one's own

A display shows the scene of one _stage_: the meeting's or a session's. What its scene points to stands in the \`display\` streams of the meeting's channel and, for a poll, of the session's; until all of it has arrived, go on showing what was there before. Times, like the end of a countdown, are by the server's clock: compare them with \`hello.now\` and with \`at\` of the deltas, not with the screen's own clock.

A screen that belongs to nobody yet introduces itself without a keyboard:

1. Make 32 random bytes once, as base64url without padding, and keep them where they survive a power cut. This \`token\` is the screen's secret; it is never shown.
2. Connect as \`guest\` and send \`display:ask-to-pair\` with it. The answer is \`{ state: "waiting", code, retryAfterMs }\`. Show the code large, as two groups of three (\`K7M-4XR\`), and ask again after \`retryAfterMs\`, for as long as it takes. The code changes every ten minutes; the one before it is good for ten minutes more.
3. A moderator types it (\`display:pair\`). From then on the crew sees the display as \`waiting\`, for two minutes at most: it is the next question of the screen that makes it \`ready\`. Until a desk has typed its code nothing of a screen is stored.
4. The answer is \`{ state: "paired" }\`, and the same however often it is asked. Connect again with \`{ "as": "paired", "token": … }\`; \`hello\` says \`display\`, the meeting and the display's \`id\`. Do the same after every start.
5. Watch the stream \`display\` of the meeting's channel. The view in \`displays\` with your \`id\` says what you are called, which stage to follow, and how to look (\`kind\`, \`footer\`, \`theme\`, \`language\`). It changes while you watch; if \`stage\` is a session's, watch that channel, too.
6. If the crew removes the display, its connections end, and \`hello\` says \`refused: "revoked"\` (\`"unknown"\` once the meeting is deleted). Go back to step 1 with a new token, or to step 2 with the old one.

A code has six characters of \`23456789CDFHJKMNPRTVWXY\`. With the places of these 23 counted from 0, the last one is the sum of the first five, each times its position from 1 to 5, modulo 23; so every wrong character and any two that changed places are noticed before anything is sent. Capitals, spaces and hyphens do not matter where it is typed.
`;
