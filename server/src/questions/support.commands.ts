import { Injectable } from '@nestjs/common';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';
import { SupportBox } from './support-box.ts';

/** Support of questions. */
@Injectable()
@Commands()
export class SupportCommands {
  constructor(private readonly box: SupportBox) {}

  @Handles('question:support')
  support({ actor, meeting, input }: Call<'question:support'>): Answer<'question:support'> {
    const { session, question, isOn, version } = input;
    return this.box.give({ meeting, session, attendee: actor.id!, sent: { id: question, isOn, version } });
  }
}
