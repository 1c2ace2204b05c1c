import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';

/** What the crew does for a question beside deciding about it. */
@Injectable()
@Commands()
export class CareCommands {
  @Handles('question:label')
  async label(): Answer<'question:label'> {
    throw new Refusal('not-found');
  }

  @Handles('question:note')
  async note(): Answer<'question:note'> {
    throw new Refusal('not-found');
  }

  @Handles('question:ask-back')
  async askBack(): Answer<'question:ask-back'> {
    throw new Refusal('not-found');
  }

  @Handles('question:answer')
  async answer(): Answer<'question:answer'> {
    throw new Refusal('not-found');
  }

  @Handles('question:assign')
  async assign(): Answer<'question:assign'> {
    throw new Refusal('not-found');
  }

  @Handles('question:follow-up')
  async followUp(): Answer<'question:follow-up'> {
    throw new Refusal('not-found');
  }

  @Handles('question:ask-for')
  async askFor(): Answer<'question:ask-for'> {
    throw new Refusal('not-found');
  }

  @Handles('question:set-apart')
  async setApart(): Answer<'question:set-apart'> {
    throw new Refusal('not-found');
  }

  @Handles('question:set-hints')
  async setHints(): Answer<'question:set-hints'> {
    throw new Refusal('not-found');
  }

  @Handles('question:reply')
  async reply(): Answer<'question:reply'> {
    throw new Refusal('not-found');
  }
}
