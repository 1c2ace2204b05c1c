import { networkInterfaces } from 'node:os';
import type { Config } from './config.ts';

type Interfaces = ReturnType<typeof networkInterfaces>;

/** Bridges and tunnels of containers and virtual machines: no phone in the hall reaches them. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap)/i;

/**
 * What people type and what QR codes carry, without a slash at the end: PUBLIC_URL, or else this machine's
 * address in the local network, or else localhost.
 */
export function originOf(
  { publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>,
  interfaces: Interfaces = networkInterfaces(),
): string {
  if (publicUrl !== null) return publicUrl;
  return `http://${hostName(host, interfaces)}:${port}`;
}

function hostName(host: string, interfaces: Interfaces): string {
  if (/^(127\.|localhost$|::1$)/.test(host)) return 'localhost';
  if (host === '0.0.0.0' || host === '::') return lanAddress(interfaces) ?? 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function lanAddress(interfaces: Interfaces): string | undefined {
  return Object.entries(interfaces)
    .filter(([name]) => !virtual.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}
