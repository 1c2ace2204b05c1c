import type { CommandName } from '@miteinander/shared/contract';
import { DiscoveryService } from '@nestjs/core';

/** Marks a provider that contributes things to live channels: see `live-source.ts`. */
export const LiveSourceOf = DiscoveryService.createDecorator<void>();

/** Marks a method as the handler of a command: `@Handles('poll:vote')`. */
export const Handles = DiscoveryService.createDecorator<CommandName>();

/** Marks a method as the opposite of one or several commands, for undo: see `opposites.ts`. */
export const Undoes = DiscoveryService.createDecorator<CommandName | readonly CommandName[]>();

/** Marks a provider whose methods handle commands. */
export const Commands = DiscoveryService.createDecorator<void>();
