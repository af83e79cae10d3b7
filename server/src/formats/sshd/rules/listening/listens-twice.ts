import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt, relatedLine, removeLine } from '../support.js';
import { type ListenPlace, listenLines, listenPlaces } from './listen-places.js';

const WILDCARDS: ReadonlySet<string | undefined> = new Set(['0.0.0.0', '::']);
/** Each address without a port of its own is held against each port: more than these nobody writes. */
const MAX_PORTS = 16;

/** A port, or an address with its port, at which another line listens. */
export const listensTwice: Rule<SshdModel> = {
  id: 'sshd/listens-twice',
  title: 'Two lines that listen at the same place',
  why: 'sshd cannot listen at one place twice; it logs `Address already in use` and goes on. On Linux that holds for `0.0.0.0` beside one address of the host too. sshd begins with the last line: an address below `0.0.0.0` takes the port, and all the other addresses stay closed.',
  remedy: 'Remove the line that says less.',
  kind: 'correctness',
  severity: 'info',
  profile: 'recommended',
  keywords: ['Port', 'ListenAddress'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    { bad: 'Port 22\nPort 22\n', good: 'Port 22\n' },
    { bad: 'ListenAddress 0.0.0.0\nListenAddress 192.0.2.17\n', good: 'ListenAddress 0.0.0.0\n' },
  ],
  *check(model): Iterable<Finding> {
    const ports = listenLines(model, 'Port');
    yield* repeated(ports, (directive) => directive.line.args[0]?.value ?? '');
    const places = listenPlaces(model);
    const keys = new Map(
      places.map(({ directive, host, address, port, domain }) => [
        directive,
        `${address ?? host.toLowerCase()} ${port ?? ''} ${domain ?? ''}`,
      ]),
    );
    yield* repeated([...keys.keys()], (directive) => keys.get(directive) as string);
    if (ports.length > MAX_PORTS) return;
    const defaults = ports.map(({ line }) => line.args[0]?.value ?? '');
    yield* overlapping(places, defaults.length > 0 ? defaults : ['22']);
  },
};

function* repeated(lines: readonly Directive[], keyOf: (directive: Directive) => string): Iterable<Finding> {
  const first = new Map<string, Directive>();
  for (const directive of lines) {
    const key = keyOf(directive);
    const earlier = first.get(key);
    if (earlier) yield report(directive, earlier);
    else first.set(key, directive);
  }
}

function* overlapping(places: readonly ListenPlace[], ports: readonly string[]): Iterable<Finding> {
  const wildcards = new Map<string, number>();
  const keysOf = ({ address, port, domain }: ListenPlace) =>
    (port === undefined ? ports : [port]).map(
      (each) => `${address?.includes(':') ? 6 : 4} ${each} ${domain ?? ''}`,
    );
  for (const [index, place] of places.entries()) {
    if (WILDCARDS.has(place.address)) for (const key of keysOf(place)) wildcards.set(key, index);
  }
  if (wildcards.size === 0) return;
  const found = places.flatMap((place, index) => {
    if (place.address === undefined || WILDCARDS.has(place.address)) return [];
    const keys = keysOf(place);
    const covered = keys.filter((key) => wildcards.has(key));
    const taken = covered.filter((key) => (wildcards.get(key) as number) < index);
    return covered.length === 0
      ? []
      : [{ place, covered, taken, isNeedless: covered.length === keys.length }];
  });
  const allTaken = new Set(found.flatMap(({ taken }) => taken));
  for (const { place, covered, taken, isNeedless } of found) {
    const wildcard = places[wildcards.get(taken[0] ?? (covered[0] as string)) as number] as ListenPlace;
    // Where the wildcard loses its port, sshd needs the lines above it.
    const safe = !covered.some((key) => allTaken.has(key));
    yield report(place.directive, wildcard.directive, { takesIt: taken.length > 0, isNeedless, safe });
  }
}

function report(
  directive: Directive,
  other: Directive,
  { takesIt = false, isNeedless = true, safe = true } = {},
): Finding {
  const message = takesIt
    ? `sshd listens here first, and then not at ${other.line.args[0]?.value}: only this address can be reached.`
    : 'Another line listens here too; sshd will log that the address is in use.';
  return findingAt(directive, directive.line.span, message, {
    severity: takesIt ? 'warning' : 'info',
    tags: takesIt || !isNeedless ? [] : ['unnecessary'],
    related: [relatedLine(other, 'It is to listen here too.')],
    // A file that is included twice has its lines twice.
    fixes: () =>
      directive.line === other.line || !isNeedless
        ? []
        : [removeLine(directive, safe, `Remove this ${directive.name}`)],
  });
}
