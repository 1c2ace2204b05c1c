import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';

/** Personal links to questions. */
@Injectable()
@Commands()
export class FollowCommands {
  @Handles('question:keep-link')
  async keepLink(): Answer<'question:keep-link'> {
    throw new Refusal('not-found');
  }

  @Handles('question:by-link')
  async byLink(): Answer<'question:by-link'> {
    throw new Refusal('not-found');
  }
}
