import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';

/** A merged descriptor that nobody sees. */
export const effectiveWebXmlNotLogged: Rule<ServerModel> = {
  id: 'tomcat-server/effective-web-xml-not-logged',
  title: 'The merged web.xml of an application is not logged',
  why: 'Fragments in libraries and annotations add servlets and filters to what `web.xml` says. With `logEffectiveWebXml` the result is in the log at each start, where it can be reviewed.',
  remedy: 'Set `logEffectiveWebXml="true"`. Parameters of servlets are logged too: keep secrets out of them.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 1,
  keywords: ['Context'],
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 10.18' },
    { source: 'manual', id: 'Tomcat: config/context' },
  ],
  examples: [
    {
      bad: inHost('<Context path="/shop" docBase="/srv/shop" />'),
      good: inHost('<Context path="/shop" docBase="/srv/shop" logEffectiveWebXml="true" />'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const context of model.named('Context')) {
      if (model.flag(context, 'logEffectiveWebXml') !== false) continue;
      yield {
        span: model.attribute(context, 'logEffectiveWebXml')?.valueSpan ?? context.nameSpan,
        message: 'What web.xml, fragments and annotations of this application add up to is not logged.',
        fixes: () => [
          {
            title: 'Set logEffectiveWebXml to true',
            safe: false,
            edits: setAttribute(context, 'logEffectiveWebXml', 'true'),
          },
        ],
      };
    }
  },
};
