/** What a server tells Prometheus, by name and labels as they are written. */
export async function metricsOf(
  url: string,
  headers: Record<string, string> = {},
): Promise<Map<string, number>> {
  const answer = await fetch(`${url}/metrics`, { headers });
  if (!answer.ok) throw new Error(`No metrics: ${answer.status}`);
  const lines = (await answer.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}
