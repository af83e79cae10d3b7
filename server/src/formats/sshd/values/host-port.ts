/** A host and what stands behind its colon, as offsets into a text. */
export interface HostPort {
  readonly host: string;
  /** The offset of the port; undefined where there is no colon. */
  readonly port: number | undefined;
}

/** Splits `host:port` and `[address]:port` as sshd's hpdelim does; undefined where it cannot. */
export function splitHostPort(text: string): HostPort | undefined {
  const end = endOfHost(text);
  if (end < 0) return undefined;
  const host = unbracketed(text.slice(0, end));
  if (end === text.length) return { host, port: undefined };
  return text.charAt(end) === ':' ? { host, port: end + 1 } : undefined;
}

function endOfHost(text: string): number {
  if (text.startsWith('[')) {
    const close = text.indexOf(']');
    return close < 0 ? -1 : close + 1;
  }
  const end = text.search(/[:/]/);
  return end < 0 ? text.length : end;
}

function unbracketed(host: string): string {
  return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
}

/** Whether a text has two colons or more and no bracket, and so can only be a bare IPv6 address. */
export function isBareIPv6(text: string): boolean {
  return !text.includes('[') && text.indexOf(':') !== text.lastIndexOf(':');
}
