import type { Tree } from '../../../../core/format.js';
import type { SourceText, Span } from '../../../../core/text.js';
import type { Fail2banModel } from '../../model/model.js';
import { neighbours } from '../../model/neighbours.js';
import type { IniFile } from '../../parse/syntax.js';

/** A port on which sshd listens, and where that is said; nowhere for the one that it has by itself. */
export interface ListeningPort {
  readonly port: number;
  readonly place?: Span & { readonly path: string };
}

const DEFAULT_PORT = 22;
/** A line of sshd_config: a keyword, `=` or blanks, and its argument, which may be in quotes. */
const LINE = /^\s*(port|listenaddress|match|include)(?:\s*=\s*|\s+)(?:"([^"]*)"|([^\s"#]+))/i;

/** The ports of the sshd whose sshd_config stands beside the configuration; undefined where none does. */
export function listeningPorts(model: Fail2banModel): readonly ListeningPort[] | undefined {
  const main = neighbours(model.tree, '../ssh/sshd_config')[0] ?? neighbours(model.tree, 'sshd_config')[0];
  if (!main) return undefined;
  const said: Said = { ports: [], listen: [], includesOthers: false };
  read(main, said);
  if (said.includesOthers) {
    const parts = neighbours(model.tree, '../ssh/sshd_config.d/*.conf');
    for (const part of parts) read(part, said);
    // Drop-ins that are not at hand may name further ports, or the only ones.
    if (parts.length === 0 && said.ports.length === 0) return undefined;
  }
  const ports = said.ports.length > 0 ? said.ports : [{ port: DEFAULT_PORT }];
  if (said.listen.length === 0) return ports;
  const hasPlainAddress = said.listen.some(({ port }) => port === undefined);
  const own = said.listen.filter((each): each is ListeningPort => each.port !== undefined);
  return hasPlainAddress ? [...ports, ...own] : own;
}

interface Said {
  readonly ports: ListeningPort[];
  /** Each `ListenAddress`, with the port if it has one of its own. */
  readonly listen: (Omit<ListeningPort, 'port'> & { readonly port: number | undefined })[];
  includesOthers: boolean;
}

/** Reads the global section of a file: `Match` ends it. */
function read({ path, source }: Tree<IniFile>, said: Said): void {
  for (let line = 0; line < source.lineStarts.length; line++) {
    const span = source.lineSpan(line);
    const match = LINE.exec(source.slice(span));
    if (!match) continue;
    const argument = match[2] ?? match[3] ?? '';
    const place = { path, ...trimmed(source, span) };
    switch (match[1]?.toLowerCase()) {
      case 'match':
        return;
      case 'include':
        said.includesOthers = true;
        break;
      case 'port': {
        const port = numberOf(argument);
        if (port !== undefined) said.ports.push({ port, place });
        break;
      }
      default:
        said.listen.push({ port: portOfAddress(argument), place });
    }
  }
}

function trimmed(source: SourceText, { start, end }: Span): Span {
  const text = source.slice({ start, end });
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
}

/** The port behind an address: `host:port`, `[address]:port`; IPv6 without brackets has none. */
function portOfAddress(text: string): number | undefined {
  const [, port] = /^(?:\[[^\]]*\]|[^:[\]]*):(\w+)$/.exec(text) ?? [];
  return port === undefined ? undefined : numberOf(port);
}

function numberOf(text: string): number | undefined {
  if (text.toLowerCase() === 'ssh') return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port > 0 && port <= 65535 ? port : undefined;
}
