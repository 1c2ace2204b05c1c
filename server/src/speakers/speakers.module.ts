import { Module } from '@nestjs/common';
import { PanelistsSource } from './panelists.source.ts';

@Module({ providers: [PanelistsSource] })
export class SpeakersModule {}
