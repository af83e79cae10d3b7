import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { insertChild } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { mayBeFiltered } from './access-filters.js';

const LOCAL_ONLY =
  '<Valve className="org.apache.catalina.valves.RemoteCIDRValve" allow="127.0.0.0/8,::1/128" />';

/** The manager, which installs applications, within reach of everybody. */
export const openManager: Rule<ServerModel> = {
  id: 'tomcat-server/open-manager',
  title: 'The manager can be reached from everywhere',
  why: 'Who gets into the manager runs any code on this server. The address filter in its own `META-INF/context.xml` does not count once a `Context` in `server.xml` stands for it.',
  remedy: 'Put a `RemoteCIDRValve` into the `Context` that lets in the machines of the administrators only.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 8,
  keywords: ['Context'],
  references: [
    { source: 'manual', id: 'Tomcat: manager-howto' },
    { source: 'CIS', id: 'Apache Tomcat 10.1: 10.2' },
    { source: 'STIG', id: 'TCAT-AS-000790' },
    { source: 'CWE', id: 'CWE-284' },
  ],
  examples: [
    {
      bad: inHost('<Context path="/manager" docBase="/usr/share/tomcat/manager" privileged="true" />'),
      good: inHost(
        `<Context path="/manager" docBase="/usr/share/tomcat/manager" privileged="true">\n  ${LOCAL_ONLY}\n</Context>`,
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    for (const context of model.named('Context')) {
      if (!isManager(model, context) || mayBeFiltered(model, context)) continue;
      yield {
        span: context.nameSpan,
        message: 'No address filter is here or around: the manager can be reached from everywhere.',
        fixes: () => [
          {
            title: 'Let in this machine only',
            safe: false,
            edits: insertChild(context, LOCAL_ONLY, 'first'),
          },
        ],
      };
    }
  },
};

function isManager(model: ServerModel, context: XmlElement): boolean {
  const place = model.attribute(context, 'docBase') ?? model.attribute(context, 'path');
  return /(?:^|[/\\])(?:host-)?manager(?:\.war)?[/\\]?$/.test(place?.value ?? '');
}
