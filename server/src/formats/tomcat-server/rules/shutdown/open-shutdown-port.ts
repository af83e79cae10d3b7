import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { wholeServer } from '../examples.js';
import { isGuessable } from './guessable-word.js';
import { disablePort, shutdownPort } from './shutdown-port.js';

/** A shutdown port, whatever its word is. */
export const openShutdownPort: Rule<ServerModel> = {
  id: 'tomcat-server/open-shutdown-port',
  title: 'The shutdown port is open',
  why: 'Even behind a good word the port is one more way to stop Tomcat: whoever reads `server.xml` or listens on the loopback interface knows the word.',
  remedy:
    'Set `port="-1"`, and stop Tomcat with the service manager, or with `shutdown.sh` and the process number in `CATALINA_PID`.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3,
  keywords: ['Server'],
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 3.2' },
    { source: 'STIG', id: 'TCAT-AS-000490' },
    { source: 'manual', id: 'Tomcat: config/server' },
  ],
  examples: [
    {
      bad: wholeServer('port="8005" shutdown="fq7rm2zk9wte4xbn"'),
      good: wholeServer('port="-1" shutdown="fq7rm2zk9wte4xbn"'),
    },
  ],
  *check(model): Iterable<Finding> {
    const open = shutdownPort(model);
    if (!open) return;
    const { server, name } = open;
    const word = model.setting(server, 'shutdown');
    if (word && isGuessable(word.value)) return;
    yield {
      span: model.attribute(server, 'port')?.valueSpan ?? server.nameSpan,
      message: `Tomcat takes its shutdown word on ${name}.`,
      fixes: () => [disablePort(server)],
    };
  },
};
