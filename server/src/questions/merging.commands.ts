import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';

/** Questions that are taken together. */
@Injectable()
@Commands()
export class MergingCommands {
  @Handles('question:merge')
  async merge(): Answer<'question:merge'> {
    throw new Refusal('not-found');
  }

  @Handles('question:unmerge')
  async unmerge(): Answer<'question:unmerge'> {
    throw new Refusal('not-found');
  }
}
