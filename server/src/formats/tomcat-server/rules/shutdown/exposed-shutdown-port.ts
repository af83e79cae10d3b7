import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { removeAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { type Reach, reachOf } from '../../model/reach.js';
import { wholeServer } from '../examples.js';
import { shutdownPort } from './shutdown-port.js';

/** What other machines may reach; what a name stands for nobody knows here. */
const BEYOND: ReadonlySet<Reach> = new Set(['private', 'every', 'public']);

/** A shutdown port that other machines reach. */
export const exposedShutdownPort: Rule<ServerModel> = {
  id: 'tomcat-server/exposed-shutdown-port',
  title: 'The shutdown port is open to other machines',
  why: 'The shutdown word travels in the clear and is the only thing that is asked for. On an address of the network everybody who reaches it may try words, and whoever listens learns the right one.',
  remedy:
    'Remove `address`: the port is then on `localhost`. Better still, set `port="-1"` and stop Tomcat with the service manager.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7,
  keywords: ['Server'],
  references: [
    { source: 'manual', id: 'Tomcat: config/server' },
    { source: 'CWE', id: 'CWE-319' },
  ],
  examples: [
    {
      bad: wholeServer('port="8005" address="0.0.0.0" shutdown="fq7rm2zk9wte4xbn"'),
      good: wholeServer('port="8005" shutdown="fq7rm2zk9wte4xbn"'),
    },
  ],
  *check(model): Iterable<Finding> {
    const open = shutdownPort(model);
    const address = open && model.attribute(open.server, 'address');
    if (!open || !address || !BEYOND.has(reachOf(address.value))) return;
    const { server, name } = open;
    yield {
      span: address.valueSpan,
      message: `Other machines can send the shutdown word to ${name} of ${address.value}.`,
      fixes: () => [
        {
          title: 'Remove address, so that only this machine reaches the port',
          safe: false,
          edits: removeAttribute(server, address),
        },
      ],
    };
  },
};
