import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import { defaultVersion, versionEntry } from '../../catalogue/index.js';
import type { WebXmlModel } from '../../model/model.js';

/** A version that the chosen Tomcat has not heard of. */
export const versionTooNew: Rule<WebXmlModel> = {
  id: 'web-xml/version-too-new',
  title: 'A version of the descriptor that is newer than Tomcat',
  why: 'Tomcat says in its log that it does not know the version, and reads the descriptor as the newest that it knows: what the version brought is passed over without a word. With validation switched on the application is not deployed.',
  remedy: 'Run the application on a Tomcat that knows the version, or declare one that this Tomcat knows.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['web-app', 'web-fragment'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 14' }],
  examples: [
    {
      bad: '<web-app xmlns="http://xmlns.jcp.org/xml/ns/javaee" version="4.0"/>\n',
      target: '8.5',
    },
  ],
  *check({ judgement, target }): Iterable<Finding> {
    const { version, source, versionAttribute } = judgement.descriptor;
    const entry = versionEntry(version);
    if (source !== 'version' || !versionAttribute || !entry || since(target, entry.since)) return;
    yield {
      span: versionAttribute.valueSpan,
      message: `Version ${version} is known since Tomcat ${entry.since}: Tomcat ${target.label} reads this as ${defaultVersion(target)}.`,
    };
  },
};
