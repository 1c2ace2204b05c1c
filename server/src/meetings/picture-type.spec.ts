import { describe, expect, test } from '@jest/globals';
import { demonstrationLogo } from './demonstration-logo.ts';
import { pictureType } from './picture-type.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1"/></svg>';

describe('[B2] what a picture is', () => {
  test.each<[what: string, bytes: Buffer, type: string]>([
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'image/png'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
    ['a WebP', Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8L', 'latin1'), 'image/webp'],
    ['an SVG', Buffer.from(svg), 'image/svg+xml'],
    [
      'an SVG with what stands before one',
      Buffer.from(`\uFEFF<?xml version="1.0"?>\n<!-- a -->\n${svg}\n`),
      'image/svg+xml',
    ],
    [
      'an SVG of a drawing program',
      Buffer.from(
        `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">${svg}<!-- end -->`,
      ),
      'image/svg+xml',
    ],
    ['an empty SVG', Buffer.from('<svg viewBox="0 0 1 1"/>'), 'image/svg+xml'],
    ['the logo of the demonstration', Buffer.from(demonstrationLogo), 'image/svg+xml'],
  ])('%s', (_, bytes, type) => {
    expect(pictureType(bytes)).toBe(type);
  });

  test.each<[what: string, bytes: Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from(`<!doctype html><html>${svg}</html>`)],
    ['a page in a comment', Buffer.from(`<!-- <svg></svg> --><html></html>`)],
    ['a text about an SVG', Buffer.from(`Hier ist ein ${svg}`)],
    ['half an SVG', Buffer.from('<svg><path d="M0 0h1"/>')],
    ['an SVG that declares things of its own', Buffer.from(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg}`)],
    ['something whose name begins with svg', Buffer.from('<svgx></svgx>')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a GIF', Buffer.from('GIF89a')],
    ['a WAV', Buffer.from('RIFF\x10\x00\x00\x00WAVEfmt ', 'latin1')],
    ['bytes that are no text', Buffer.from([0x3c, 0x73, 0xff, 0xfe])],
  ])('%s is none', (_, bytes) => {
    expect(pictureType(bytes)).toBeNull();
  });
});
