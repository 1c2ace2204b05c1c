import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';

/** Support of questions. */
@Injectable()
@Commands()
export class SupportCommands {
  @Handles('question:support')
  async support(): Answer<'question:support'> {
    throw new Refusal('not-found');
  }
}
