import type { Finding } from '../../../core/finding.js';
import type { Rule } from '../../../core/rule.js';
import type { Directive } from '../model/directive.js';
import type { SshdModel } from '../model/model.js';
import { isBareIPv6, splitHostPort } from '../values/host-port.js';
import { formatAddress, parseAddress } from '../values/ip.js';
import { findingAt, isReadable, removeLine } from './support.js';

const manual = [{ source: 'manual', id: 'sshd_config(5)' }] as const;

/** A port on which nothing listens. */
export const unusedPort: Rule<SshdModel> = {
  id: 'sshd/unused-port',
  title: 'A Port on which sshd does not listen',
  why: '`Port` is only for addresses that name no port of their own. Where every `ListenAddress` has one, sshd starts and stays on those. A firewall that lets in only the new port then locks everybody out.',
  remedy: 'Take the port out of the `ListenAddress` lines, or write the new one there.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Port'],
  references: manual,
  examples: [{ bad: 'Port 2222\nListenAddress 0.0.0.0:22\n' }],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    const [first, ...others] = addresses(model);
    if (!first || [first, ...others].some(({ port }) => port === undefined)) return;
    const used = new Set([first, ...others].map(({ port }) => port));
    for (const directive of goodLines(model, 'Port')) {
      const argument = directive.line.args[0];
      if (!argument || used.has(argument.value)) continue;
      const { path, line } = first.directive;
      const message = `sshd does not listen on port ${argument.value}: every ListenAddress has a port of its own.`;
      yield findingAt(directive, argument.span, message, {
        related: [{ path, span: line.span, message: `It listens on port ${first.port} here.` }],
      });
    }
  },
};

/** A port, or an address with its port, that is there twice. */
export const listensTwice: Rule<SshdModel> = {
  id: 'sshd/listens-twice',
  title: 'The same port or address twice',
  why: 'These lines add up. sshd cannot listen at one place a second time, and logs `Address already in use` at each start, which looks like a real fault.',
  remedy: 'Remove the second line.',
  kind: 'correctness',
  severity: 'info',
  profile: 'recommended',
  keywords: ['Port', 'ListenAddress'],
  references: manual,
  examples: [{ bad: 'Port 22\nPort 22\n', good: 'Port 22\n' }],
  *check(model): Iterable<Finding> {
    const ports = goodLines(model, 'Port').map((directive) => ({
      directive,
      key: directive.line.args[0]?.value ?? '',
    }));
    yield* repeated(ports);
    yield* repeated(addresses(model).map(({ directive, key }) => ({ directive, key })));
  },
};

function* repeated(places: readonly { directive: Directive; key: string }[]): Iterable<Finding> {
  const first = new Map<string, Directive>();
  for (const { directive, key } of places) {
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, directive);
      continue;
    }
    const message = 'sshd listens here already, and will log that the address is in use.';
    yield findingAt(directive, directive.line.span, message, {
      tags: ['unnecessary'],
      related: [{ path: earlier.path, span: earlier.line.span, message: 'It is here already.' }],
      // A file that is included twice has its lines twice.
      fixes: () =>
        directive.line === earlier.line ? [] : [removeLine(directive, true, `Remove this ${directive.name}`)],
    });
  }
}

interface Place {
  readonly directive: Directive;
  readonly port: string | undefined;
  /** The same for addresses that are the same. */
  readonly key: string;
}

function addresses(model: SshdModel): readonly Place[] {
  return goodLines(model, 'ListenAddress').map((directive) => {
    const written = directive.line.args[0]?.value ?? '';
    const domain = directive.line.args[2]?.value ?? '';
    const split = isBareIPv6(written) ? undefined : splitHostPort(written);
    const host = split?.host ?? written;
    const port = split?.port === undefined ? undefined : written.slice(split.port);
    const address = parseAddress(host);
    const name = address ? formatAddress(address) : host.toLowerCase();
    return { directive, port, key: `${name} ${port ?? ''} ${domain}` };
  });
}

/** The lines of a keyword that hold for everybody and that sshd accepts. */
function goodLines(model: SshdModel, name: string): readonly Directive[] {
  return model.named(name).filter((directive) => directive.scope.isAlways && isReadable(directive));
}
