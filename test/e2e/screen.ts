import type { View } from '@miteinander/shared/contract';
import type { Desk } from '../harness/desk.ts';
import type { TestMeeting } from '../harness/new-meeting.ts';
import { until } from '../harness/until.ts';
import { displayLook, type Look, Window } from './window.ts';
import type { Page } from 'playwright-core';

type Settings = Pick<View<'displays'>, 'stage' | 'kind' | 'footer' | 'theme' | 'language'>;

/** How a projector PC is set up: one address, the same for all, which nobody types a second time. */
export async function bareScreen(url: string, look: Look = displayLook, query = ''): Promise<Window> {
  const window = await Window.open(look);
  await window.page.goto(`${url}/display${query}`);
  return window;
}

/** The code that a screen shows, as somebody reads it; not `other`, if it is to be a new one. */
export async function codeOn(page: Page, other?: string): Promise<string> {
  return until('the screen shows a code', async () => {
    const shown = await page.locator('h1').allTextContents();
    const code = shown.find((text) => /^[2-9A-Z]{3}-[2-9A-Z]{3}$/.test(text));
    return code === other ? null : code;
  });
}

/** Somebody at the desk types the code of a screen; gives the display once the screen has come for it. */
export async function pairs(
  desk: Desk,
  page: Page,
  { name = 'Saal 2', ...settings }: Partial<Settings & { name: string }> = {},
): Promise<string> {
  const { id } = await desk.client.expectOk('display:pair', {
    code: await codeOn(page),
    name,
    settings: {
      stage: desk.place.id,
      kind: 'hall',
      footer: true,
      theme: 'light',
      language: null,
      ...settings,
    },
  });
  await desk.sees('displays', { id, state: 'ready' });
  return id;
}

/** Changes a display as the desk sees it. */
export async function sets(
  desk: Desk,
  display: string,
  { name, ...settings }: Partial<Settings & { name: string }>,
): Promise<void> {
  const { revision } = await desk.client.expectOk('display:change', {
    display,
    expects: revisionOf(desk, display),
    settings,
    ...(name !== undefined && { name }),
  });
  await desk.client.reaches(desk.place.id, revision);
}

export async function removes(desk: Desk, display: string): Promise<void> {
  await desk.client.expectOk('display:remove', { display, expects: revisionOf(desk, display) });
}

function revisionOf(desk: Desk, display: string): number {
  return desk.client.views('displays').find(({ id }) => id === display)?.revision ?? 0;
}

/** Puts a scene on a stage, and waits until the desk sees it there. */
export async function shows(desk: Desk, stage: string, scene: View<'stages'>['scene']): Promise<void> {
  const { revision: expects = 0 } = await desk.sees('stages', { id: stage });
  const { revision } = await desk.client.expectOk('stage:show', { stage, scene, expects });
  await desk.client.reaches(stage, revision ?? expects);
}

export function showing(meeting: TestMeeting, poll: string): View<'stages'>['scene'] {
  return { kind: 'poll', session: meeting.session, poll, layout: 'total' };
}
