import { expect, test } from '@jest/globals';
import { kindOf } from './kind-of.ts';

const youtube = 'https://www.youtube-nocookie.com/embed/jNQXAC9IVRw?autoplay=1&playsinline=1';
const vimeo = 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1';

test.each([
  ['https://www.youtube.com/watch?v=jNQXAC9IVRw&t=3', youtube],
  ['https://m.youtube.com/watch?app=desktop&v=jNQXAC9IVRw', youtube],
  ['https://youtu.be/jNQXAC9IVRw?si=x', youtube],
  ['https://youtube.com/live/jNQXAC9IVRw', youtube],
  ['https://www.youtube-nocookie.com/embed/jNQXAC9IVRw', youtube],
  ['https://vimeo.com/76979871', vimeo],
  ['https://player.vimeo.com/video/76979871', vimeo],
  ['https://vimeo.com/76979871/ab12cd', 'https://player.vimeo.com/video/76979871?h=ab12cd&dnt=1&autoplay=1'],
  [
    'https://player.vimeo.com/video/76979871?h=ab12cd',
    'https://player.vimeo.com/video/76979871?h=ab12cd&dnt=1&autoplay=1',
  ],
  ['https://vimeo.com/event/4154130', 'https://vimeo.com/event/4154130/embed'],
  ['https://vimeo.com/event/4154130/ab12', 'https://vimeo.com/event/4154130/embed/ab12'],
])('%s can be embedded', (address, embed) => {
  const kind = embed === youtube ? 'youtube' : 'vimeo';
  expect(kindOf(address, 'poll.example.org')).toEqual({ kind, url: address, embed });
});

test.each([
  ['https://cdn.example.org/live/index.m3u8', 'cdn.example.org'],
  ['https://cdn.example.org/a/INDEX.M3U8?token=1', 'cdn.example.org'],
  ['http://poll.example.org/live/index.m3u8', 'poll.example.org'],
])('%s is HLS', (address, host) => {
  expect(kindOf(address, 'poll.example.org')).toEqual({ kind: 'hls', url: address, host });
});

test.each([
  'http://cdn.example.org/live/index.m3u8',
  'https://bbb.example.org/b/abc-def',
  'https://us02web.zoom.us/j/123',
  'https://www.youtube.com/@channel/live',
  'https://www.youtube.com/watch?v=%22%3E%3Cscript%3E',
  'https://youtube.com.example.org/watch?v=jNQXAC9IVRw',
  'https://notvimeo.com/76979871',
  'https://vimeo.com/channels/staffpicks',
])('%s is opened outside', (address) => {
  expect(kindOf(address, 'poll.example.org')).toEqual({ kind: 'other', url: address });
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'rtmp://example.org/live', 'not an address', ''])(
  '%s is nothing to open',
  (address) => {
    expect(kindOf(address, 'poll.example.org')).toBeNull();
  },
);
