import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { listenLines, listenPlaces } from './listen-places.js';

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
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [{ bad: 'Port 2222\nListenAddress 0.0.0.0:22\n' }],
  *check(model): Iterable<Finding> {
    const places = listenPlaces(model);
    const [first] = places;
    if (!model.isComplete || !first || places.some(({ port }) => port === undefined)) return;
    const used = new Set(places.map(({ port }) => port));
    for (const directive of listenLines(model, 'Port')) {
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
