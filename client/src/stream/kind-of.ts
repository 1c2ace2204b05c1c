/** Where the picture comes from, and how it can be shown. */
export type Stream =
  | { kind: 'hls'; url: string; host: string }
  | { kind: 'youtube' | 'vimeo'; url: string; embed: string }
  /** only to be opened outside: BigBlueButton, Zoom, anything */
  | { kind: 'other'; url: string };

/**
 * What an address of a stream is; null if it is none that a browser should open. Our pages load pictures from
 * https only, or from where they came from themselves (`ownHost`).
 */
export function kindOf(address: string, ownHost: string): Stream | null {
  const url = parsed(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const isLoaded = url.protocol === 'https:' || url.host === ownHost;
  if (isLoaded && /\.m3u8$/i.test(url.pathname)) return { kind: 'hls', url: url.href, host: url.host };
  const embed = youtube(url) ?? vimeo(url);
  return embed ? { ...embed, url: url.href } : { kind: 'other', url: url.href };
}

type Embed = { kind: 'youtube' | 'vimeo'; embed: string };

function youtube(url: URL): Embed | null {
  const id = youtubeId(url);
  if (id === null || !/^[\w-]{11}$/.test(id)) return null;
  return { kind: 'youtube', embed: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&playsinline=1` };
}

function youtubeId({ hostname, pathname, searchParams }: URL): string | null {
  const [, first, second] = pathname.split('/');
  if (hostname === 'youtu.be') return first ?? null;
  if (!/^(www\.|m\.)?youtube(-nocookie)?\.com$/.test(hostname)) return null;
  if (first === 'watch') return searchParams.get('v');
  return ['live', 'embed', 'shorts'].includes(first ?? '') ? (second ?? null) : null;
}

/** `vimeo.com/76979871`, `/76979871/HASH` of an unlisted one, `/event/4154130`, and what their player is given. */
function vimeo({ hostname, pathname, searchParams }: URL): Embed | null {
  if (!/^(www\.|player\.)?vimeo\.com$/.test(hostname)) return null;
  const event = /^\/event\/(\d+)(?:\/embed)?(?:\/(\w+))?\/?$/.exec(pathname);
  if (event)
    return { kind: 'vimeo', embed: `https://vimeo.com/event/${event[1]}/embed${pathPart(event[2])}` };
  const video = /^\/(?:video\/)?(\d+)(?:\/(\w+))?\/?$/.exec(pathname);
  if (!video) return null;
  const hash = video[2] ?? searchParams.get('h');
  const secret = hash !== null && /^\w+$/.test(hash) ? `h=${hash}&` : '';
  return { kind: 'vimeo', embed: `https://player.vimeo.com/video/${video[1]}?${secret}dnt=1&autoplay=1` };
}

function pathPart(part: string | undefined): string {
  return part === undefined ? '' : `/${part}`;
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
