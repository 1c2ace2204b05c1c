import { describe, expect, test } from '@jest/globals';
import { dayOf, daysAfter, instantOf, isDate, isTimeZone } from './local-time.ts';

describe('a time on the clocks of a place', () => {
  test.each([
    ['winter', '2026-01-15', '09:30', 'Europe/Berlin', '2026-01-15T08:30:00Z'],
    ['summer', '2026-07-15', '09:30', 'Europe/Berlin', '2026-07-15T07:30:00Z'],
    ['no leading zero', '2026-07-15', '9:30', 'Europe/Berlin', '2026-07-15T07:30:00Z'],
    ['the hour before clocks go forward', '2026-03-29', '01:59', 'Europe/Berlin', '2026-03-29T00:59:00Z'],
    ['an hour that is skipped', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
    ['the hour after', '2026-03-29', '03:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
    ['before clocks go back', '2026-10-25', '01:59', 'Europe/Berlin', '2026-10-24T23:59:00Z'],
    ['the first of two', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
    ['after clocks went back', '2026-10-25', '03:00', 'Europe/Berlin', '2026-10-25T02:00:00Z'],
    ['half an hour off', '2026-06-01', '12:00', 'Asia/Kolkata', '2026-06-01T06:30:00Z'],
    ['half an hour of summer time', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00Z'],
    ['west, midnight', '2026-06-01', '00:00', 'America/New_York', '2026-06-01T04:00:00Z'],
    ['UTC', '2026-06-01', '00:00', 'UTC', '2026-06-01T00:00:00Z'],
  ])('%s', (_, day, time, zone, expected) => {
    expect(instantOf(day, time, zone)).toEqual(new Date(expected));
  });
});

describe('a date', () => {
  test.each([
    ['2026-11-22T23:30:00Z', 'Europe/Berlin', '2026-11-23'],
    ['2026-11-22T23:30:00Z', 'America/New_York', '2026-11-22'],
    ['2026-07-01T22:00:00Z', 'Europe/Berlin', '2026-07-02'],
  ])('of %s in %s', (at, zone, expected) => {
    expect(dayOf(new Date(at), zone)).toBe(expected);
  });

  test.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-05-01', 0, '2026-05-01'],
  ])('%s and %i days', (day, days, expected) => {
    expect(daysAfter(day, days)).toBe(expected);
  });

  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['26-01-01', false],
    ['1.2.2026', false],
  ])('%s is one: %s', (day, expected) => {
    expect(isDate(day)).toBe(expected);
  });
});

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Berlin', false],
  ['', false],
])('"%s" is a time zone: %s', (zone, expected) => {
  expect(isTimeZone(zone)).toBe(expected);
});
