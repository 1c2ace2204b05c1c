import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { arranged, newRound, settled } from './floor.rules.ts';
import { type FloorRow, isWaiting } from './floor-state.ts';
import { type EarlierFloor, steerFloor, stepBackFloor } from './floor-steering.ts';

/** In which order people speak, and by which rules. */
@Injectable()
@Commands()
export class OrderingCommands {
  @Handles('speaker:arrange')
  arrange({ input, write }: Call<'speaker:arrange'>): Answer<'speaker:arrange'> {
    const named = [...new Set(input.head)];
    return write([input.session], (tx) =>
      steerFloor(tx, { ...input, named }, (state) => arranged(state, named)),
    );
  }

  @Handles('speaker:shuffle')
  shuffle({ input, write }: Call<'speaker:shuffle'>): Answer<'speaker:shuffle'> {
    return write([input.session], (tx) =>
      steerFloor(tx, input, (state) => {
        const waiting = state.requests.filter(isWaiting).map(({ id }) => id);
        return arranged(state, drawn(waiting));
      }),
    );
  }

  @Handles('speaker:new-round')
  newRound({ input, write }: Call<'speaker:new-round'>): Answer<'speaker:new-round'> {
    return write([input.session], (tx) => steerFloor(tx, input, newRound));
  }

  @Handles('speaker:configure')
  configure({ input, write }: Call<'speaker:configure'>): Answer<'speaker:configure'> {
    const { list, rules, limits, voices, isAirtimeShown } = input.change;
    const change: Partial<FloorRow> = {
      ...(list !== undefined && { list }),
      ...(rules !== undefined && { rules }),
      ...(limits !== undefined && { limits }),
      ...(voices !== undefined && { voices }),
      ...(isAirtimeShown !== undefined && { is_airtime_shown: isAirtimeShown }),
    };
    return write([input.session], (tx) =>
      steerFloor(tx, input, (state) => settled({ ...state, floor: { ...state.floor, ...change } })),
    );
  }

  @Undoes(['speaker:arrange', 'speaker:shuffle', 'speaker:new-round', 'speaker:configure'])
  back(tx: ChannelTx, done: DoneCommand<EarlierFloor>): Promise<Undone> {
    return stepBackFloor(tx, done);
  }
}

/** Every order is as likely as any other (Fisher and Yates), by the system's own chance. */
function drawn(ids: readonly string[]): string[] {
  const lots = [...ids];
  for (let last = lots.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [lots[last], lots[other]] = [lots[other]!, lots[last]!];
  }
  return lots;
}
