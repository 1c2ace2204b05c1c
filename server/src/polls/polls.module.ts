import { Module } from '@nestjs/common';
import { BallotBox } from './ballot-box.ts';
import { BallotsSql } from './ballots.sql.ts';
import { DueWorker } from './due-worker.ts';
import { PollsUndo } from './polls-undo.commands.ts';
import { PollsCommands } from './polls.commands.ts';
import { OwnBallotsSource, PollsSource, ResultsSource } from './polls.source.ts';
import { PollArchiver } from './poll-archiver.ts';
import { PollMover } from './poll-mover.ts';
import { RunSheetCommands } from './run-sheet.commands.ts';

@Module({
  providers: [
    BallotBox,
    BallotsSql,
    DueWorker,
    OwnBallotsSource,
    PollArchiver,
    PollMover,
    PollsCommands,
    PollsSource,
    PollsUndo,
    ResultsSource,
    RunSheetCommands,
  ],
  exports: [BallotBox, DueWorker, PollArchiver],
})
export class PollsModule {}
