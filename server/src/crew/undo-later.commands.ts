import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import { Commands, Handles } from '../live/decorators.ts';

/** Until these commands are there, so that the server starts. */
@Injectable()
@Commands()
export class UndoLaterCommands {
  @Handles('crew:undo')
  async undo(): Promise<never> {
    throw new Refusal('not-found');
  }

  @Handles('crew:list-done')
  async list() {
    return { data: [] };
  }

  @Handles('poll:move')
  async move(): Promise<never> {
    throw new Refusal('not-found');
  }
}
