/** A name in a list of TLS versions, with where it begins in the list. */
export interface ProtocolToken {
  readonly name: string;
  readonly at: number;
  /** It adds to what stands before it without the `+` that says so. */
  readonly lacksSign: boolean;
}

/** What a list of TLS versions comes to. */
export interface ProtocolList {
  /** The names that are added, `all` included, whether or not a later `-` takes them out. */
  readonly added: readonly ProtocolToken[];
  /** The versions that are on in the end, those of `all` among them. */
  readonly enabled: ReadonlySet<string>;
}

/** What Tomcat takes for a version, by case. */
export const TLS_VERSIONS: readonly string[] = [
  'SSLv2Hello',
  'SSLv2',
  'SSLv3',
  'TLSv1',
  'TLSv1.1',
  'TLSv1.2',
  'TLSv1.3',
];

const ALL = ['SSLv2Hello', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

/** Reads a list of versions as Tomcat does: `+`, `-` and `,` begin a name, and blanks do not. */
export function readProtocols(list: string): ProtocolList {
  const added: ProtocolToken[] = [];
  const enabled = new Set<string>();
  let at = 0;
  for (const piece of list.split(/(?=[-+,])/)) {
    const trimmed = piece.trim();
    const sign = /^[-+,]/.test(trimmed) ? trimmed.charAt(0) : '';
    const name = trimmed.slice(sign.length).trim();
    if (trimmed.length > 1) {
      const names = name.toLowerCase() === 'all' ? ALL : [name];
      if (sign === '-') for (const each of names) enabled.delete(each);
      else {
        const lacksSign = sign !== '+' && enabled.size > 0;
        added.push({ name, at: at + Math.max(piece.indexOf(name), 0), lacksSign });
        for (const each of names) enabled.add(each);
      }
    }
    at += piece.length;
  }
  return { added, enabled };
}

/** The version that a person means by another spelling: `TLS1.2`, `tlsv1.2`, `TLSv13`. */
export function meantVersion(name: string): string | undefined {
  const exact = TLS_VERSIONS.find((each) => each.toLowerCase() === name.toLowerCase());
  if (exact !== undefined) return exact;
  const minor = /^tls[ _-]?v?1[._]?([0-3])$/i.exec(name)?.[1];
  if (minor === undefined) return undefined;
  return minor === '0' ? 'TLSv1' : `TLSv1.${minor}`;
}
