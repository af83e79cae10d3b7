import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';

/** What has to be there for Tomcat to serve anything. */
export const missingElement: Rule<ServerModel> = {
  id: 'tomcat-server/missing-element',
  title: 'A Service or an Engine is missing',
  why: 'Tomcat starts without a word and serves nothing: no port is opened, or every request gets an empty answer.',
  remedy: 'A `Server` has a `Service`, and each `Service` has one `Engine`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'Tomcat: config/service' },
    { source: 'manual', id: 'Tomcat: config/engine' },
  ],
  examples: [
    {
      bad: '<Server port="-1">\n  <Service name="Catalina">\n    <Connector port="8080" address="127.0.0.1"/>\n  </Service>\n</Server>\n',
    },
  ],
  *check(model): Iterable<Finding> {
    const { server, isComplete } = model;
    if (!server || !isComplete) return;
    const services = model.named('Service');
    if (services.length === 0) {
      yield { span: server.nameSpan, message: 'Without a Service, Tomcat starts and serves nothing.' };
    }
    const withEngine = new Set(model.named('Engine').map(({ parent }) => parent));
    for (const service of services) {
      if (withEngine.has(service)) continue;
      const message = 'Without an Engine in this Service, its connectors answer every request with nothing.';
      yield { span: service.nameSpan, message };
    }
  },
};
