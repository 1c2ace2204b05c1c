import type { Browser, Page, Request } from 'playwright-core';
import { launchChromium } from '../../harness/chromium.ts';
import { withBenchDatabase } from '../bench-database.ts';
import { serveEmptyPage } from '../empty-page.ts';
import { Hall } from '../hall.ts';
import type { Compared, Row } from '../row.ts';

const kilobyte = 1024;
const mostKilobytes = 100;

interface Visit {
  kilobytes: number;
  requests: number;
  /** requests and sockets to anybody but the server of the page */
  thirdParties: number;
}

export const firstVisit: Row = {
  id: 'B8',
  title: 'what a phone loads before it can vote',
  async run() {
    const chromium = await launchChromium();
    if (!chromium) throw new Error('No Chromium was found. Install one, or set CHROME_PATH.');
    const empty = await serveEmptyPage();
    try {
      const control = await visit(chromium.browser, empty.url, (page) =>
        page.getByText('connected', { exact: true }).waitFor(),
      );
      return compared(await withBenchDatabase(({ url }) => visitOurs(chromium.browser, url)), control);
    } finally {
      await chromium.close();
      await empty.close();
    }
  },
};

async function visitOurs(browser: Browser, databaseUrl: string): Promise<Visit> {
  const hall = await Hall.open(databaseUrl, [{}]);
  await hall.openPolls(hall.polls);
  return visit(browser, `${hall.program.url}/j/${hall.meeting.code}`, async (page) => {
    await page.getByRole('button', { name: 'Teilnehmen' }).click();
    await page.getByText('Ja oder nein?').waitFor();
  });
}

function compared(ours: Visit, control: Visit): Compared[] {
  const byItself = (what: string, value: number, atMost: number): Compared => ({
    what,
    ours: value,
    control: null,
    judged: { must: { atMost }, aim: null },
  });
  return [
    {
      what: 'JavaScript until a vote can be cast, KB as brotli',
      ours: ours.kilobytes,
      control: { is: 'an empty page of React and socket.io-client', value: control.kilobytes },
      judged: { must: { atMost: mostKilobytes / control.kilobytes }, aim: { atMost: 1.2 } },
    },
    byItself('requests until a vote can be cast', ours.requests, 6),
    byItself('requests to third parties', ours.thirdParties, 0),
  ];
}

/** Opens an address in a browser that was never there, and does there what is to be done. */
async function visit(browser: Browser, url: string, work: (page: Page) => Promise<void>): Promise<Visit> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const requests: Request[] = [];
  const asked: string[] = [];
  page.on('request', (request) => requests.push(request));
  page.on('websocket', (socket) => asked.push(socket.url()));
  await page.goto(url);
  await work(page);
  const own = requests.filter((request) => !/^(data|blob):/.test(request.url()));
  const scripts = own.filter((request) => request.resourceType() === 'script');
  const sizes = await Promise.all(scripts.map(transferred));
  asked.push(...own.map((request) => request.url()));
  await context.close();
  return {
    kilobytes: sizes.reduce((sum, size) => sum + size, 0) / kilobyte,
    requests: own.length,
    thirdParties: asked.filter((address) => new URL(address).host !== new URL(url).host).length,
  };
}

/** What went over the wire, as the server says itself. */
async function transferred(request: Request): Promise<number> {
  const headers = await (await request.response())!.allHeaders();
  if (headers['content-encoding'] !== 'br') throw new Error(`${request.url()} came without brotli.`);
  return Number(headers['content-length']);
}
