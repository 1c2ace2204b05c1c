import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';

/** Questions that are looked up. */
@Injectable()
@Commands()
export class ListsCommands {
  @Handles('question:find-similar')
  async findSimilar(): Answer<'question:find-similar'> {
    throw new Refusal('not-found');
  }

  @Handles('question:list-public')
  async listPublic(): Answer<'question:list-public'> {
    throw new Refusal('not-found');
  }

  @Handles('question:list')
  async list(): Answer<'question:list'> {
    throw new Refusal('not-found');
  }

  @Handles('question:look')
  async look(): Answer<'question:look'> {
    throw new Refusal('not-found');
  }

  @Handles('question:list-log')
  async listLog(): Answer<'question:list-log'> {
    throw new Refusal('not-found');
  }
}
