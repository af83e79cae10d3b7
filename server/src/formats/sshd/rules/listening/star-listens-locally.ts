import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { SshdModel } from '../../model/model.js';
import { replace } from '../../values/problem.js';
import { findingAt } from '../support.js';
import { type ListenPlace, listenPlaces } from './listen-places.js';

/** A star that does not stand for every address. */
export const starListensLocally: Rule<SshdModel> = {
  id: 'sshd/star-listens-locally',
  title: 'A star in ListenAddress, which means localhost',
  why: '`*` is no address for sshd, and the C library makes of it the loopback addresses: sshd starts, and can be reached from this machine only.',
  remedy: 'Write `0.0.0.0` for all IPv4 addresses and `::` for all of IPv6, or remove the line.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['ListenAddress'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    { bad: 'ListenAddress *\n', good: 'ListenAddress 0.0.0.0\nListenAddress ::\n' },
    {
      bad: 'AddressFamily inet\nListenAddress *:22\n',
      good: 'AddressFamily inet\nListenAddress 0.0.0.0:22\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const place of listenPlaces(model)) {
      const [argument] = place.directive.line.args;
      if (place.host !== '*' || !argument) continue;
      const message = 'sshd takes "*" for 127.0.0.1 and ::1: nobody can reach it from another machine.';
      yield findingAt(place.directive, argument.span, message, {
        fixes: () => [replace(argument.span, everywhere(place, model), { title: 'Listen on all addresses' })],
      });
    }
  },
};

function everywhere({ directive, port }: ListenPlace, model: SshdModel): string {
  const { line, source } = directive;
  const family = model.value('AddressFamily')?.toLowerCase();
  const inet = port === undefined ? '0.0.0.0' : `0.0.0.0:${port}`;
  const inet6 = port === undefined ? '::' : `[::]:${port}`;
  if (family === 'inet6') return inet6;
  const next = `${source.eol}${source.indentAt(line.keywordSpan.start)}${line.keyword} `;
  return family === 'any' ? `${inet}${next}${inet6}` : inet;
}
