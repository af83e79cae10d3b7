import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { nameOf } from './application.js';

/** The applications that come with Tomcat to look at. */
const SAMPLES: ReadonlySet<string> = new Set([
  'docs',
  'examples',
  'tomcat10-docs',
  'tomcat10-examples',
  'tomcat9-docs',
  'tomcat9-examples',
]);

/** Applications for learning on a server that works. */
export const sampleApplication: Rule<ServerModel> = {
  id: 'tomcat-server/sample-application',
  title: 'An application that Tomcat ships as a sample',
  why: 'The examples let everybody set attributes of their session and cookies, and had holes of their own; the documentation tells the release. Neither is of use on a server that works.',
  remedy: 'Remove the `Context`, and the application from the server.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3,
  keywords: ['Context'],
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 1.1' },
    { source: 'STIG', id: 'TCAT-AS-000570' },
    { source: 'manual', id: 'Tomcat: security-howto' },
  ],
  examples: [{ bad: inHost('<Context path="/examples" docBase="/usr/share/tomcat10-examples/examples" />') }],
  *check(model): Iterable<Finding> {
    for (const context of model.named('Context')) {
      const name = nameOf(model, context);
      if (name === undefined || !SAMPLES.has(name)) continue;
      yield {
        span:
          (model.attribute(context, 'docBase') ?? model.attribute(context, 'path'))?.valueSpan ??
          context.nameSpan,
        message: `${name} is a sample that Tomcat ships; a server that works does not need it.`,
      };
    }
  },
};
