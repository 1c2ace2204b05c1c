import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';

interface Where {
  meeting: string;
  session: string;
}

/** Who wants it: an attendee, who may do this with what is theirs, or the crew, with everything. */
export interface Wanting extends Where {
  attendee: string | null;
  moderator: string | null;
}

/** A question, as far as whoever speaks instead is concerned. */
export interface QuestionToSpeak {
  id: string;
  text: string;
  /** null: it was asked by the crew for somebody, or its author has left */
  author: string | null;
  name: string | null;
  attendance: 'hall' | 'remote';
  group: string | null;
  panelist: string | null;
}

/** Words that somebody writes instead of speaking. */
export interface WordsToAsk {
  text: string;
  /** null: for somebody without a phone, or who has left */
  author: string | null;
  name: string | null;
  attendance: 'hall' | 'remote';
  panelist: string | null;
}

/** What has become of a question: whose own streams tell of it, and what an undo needs to know. */
export interface Moved {
  question: string;
  persons: string[];
  before: unknown;
}

/** What questions do for speakers. All of it happens in the transaction of the session's channel. */
export interface QuestionsOfSpeakers {
  /** takes a question off the list, because its author is going to speak */
  takeOff(tx: ChannelTx, wanting: Wanting, question: string): Promise<Moved & { spoken: QuestionToSpeak }>;
  /** puts it on the list again, with its wording and its support */
  putBack(tx: ChannelTx, wanting: Wanting, question: string): Promise<Moved>;
  /** a question that was not one before */
  ask(tx: ChannelTx, wanting: Wanting, words: WordsToAsk): Promise<Moved>;
  /** as it was before one of these; throws `conflict` if it was changed since */
  undo(
    tx: ChannelTx,
    done: Pick<Moved, 'question' | 'before'> & Where & { revision: number },
  ): Promise<string[]>;
}

/**
 * Written instead of spoken, and spoken instead of written [F14]. Features do not import each other: questions say
 * here what they do, and speakers ask for it.
 */
@Injectable()
export class Instead {
  private offered: QuestionsOfSpeakers | undefined;

  offers(questions: QuestionsOfSpeakers): void {
    this.offered = questions;
  }

  get questions(): QuestionsOfSpeakers {
    if (!this.offered) throw new Error('nobody takes questions');
    return this.offered;
  }
}
