import type { Finding } from '../../../../core/finding.js';
import type { Rule, RuleInfo } from '../../../../core/rule.js';
import { simpleName } from '../../../tomcat/class-names.js';
import { insertChild } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { wholeServer } from '../examples.js';

interface WantedListener extends RuleInfo {
  /** The full name of its class. */
  readonly className: string;
  readonly message: string;
}

const VERSION_LOGGER = '<Listener className="org.apache.catalina.startup.VersionLoggerListener" />';

const example = (className?: string) =>
  wholeServer('port="-1"', VERSION_LOGGER + (className ? `\n<Listener className="${className}" />` : ''));

const SECURITY = 'org.apache.catalina.security.SecurityListener';
const MEMORY = 'org.apache.catalina.core.JreMemoryLeakPreventionListener';

/** Nothing that keeps Tomcat from running as root. */
export const noSecurityListener = wanted({
  id: 'tomcat-server/no-security-listener',
  title: 'No SecurityListener',
  why: 'The `SecurityListener` keeps Tomcat from starting as root, and with a umask that leaves its files to everybody.',
  remedy:
    'Add the listener to the `Server`. `catalina.sh` tells it the umask; where something else starts Tomcat, set `-Dorg.apache.catalina.security.SecurityListener.UMASK`, or Tomcat does not start.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3,
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 10.17' },
    { source: 'manual', id: 'Tomcat: config/listeners' },
  ],
  examples: [{ bad: example(), good: example(SECURITY) }],
  className: SECURITY,
  message: 'Nothing keeps Tomcat from starting as root or with a weak umask.',
});

/** Nothing against leaks of the Java runtime. */
export const noMemoryLeakListener = wanted({
  id: 'tomcat-server/no-memory-leak-listener',
  title: 'No JreMemoryLeakPreventionListener',
  why: 'Some classes of Java keep hold of the application that used them first. This listener uses them before any application does, so that an application that is stopped can leave the memory.',
  remedy: 'Add the listener to the `Server`, as in the file that Tomcat ships.',
  kind: 'correctness',
  severity: 'info',
  profile: 'strict',
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 10.16' },
    { source: 'manual', id: 'Tomcat: config/listeners' },
  ],
  examples: [{ bad: example(), good: example(MEMORY) }],
  className: MEMORY,
  message: 'Applications that are stopped may stay in memory.',
});

function wanted(row: WantedListener): Rule<ServerModel> {
  const name = simpleName(row.className);
  return {
    ...row,
    *check(model): Iterable<Finding> {
      const { server } = model;
      if (!server || !model.isComplete) return;
      const listeners = model.children(server, 'Listener');
      if (listeners.some((each) => model.isOfClass(each, name))) return;
      if (listeners.some((each) => model.classNameOf(each) === undefined)) return;
      const last = listeners.at(-1);
      yield {
        span: server.nameSpan,
        message: row.message,
        fixes: () => [
          {
            title: `Add ${name}`,
            safe: false,
            edits: insertChild(
              server,
              `<Listener className="${row.className}" />`,
              last ? { after: last } : 'first',
            ),
          },
        ],
      };
    },
  };
}
