import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { removeElement } from '../../../xml/edits.js';
import { connectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { removal } from '../attribute-fixes.js';
import { inService } from '../examples.js';

/** TLS and HTTP/2 on a connector that speaks AJP. */
export const httpSettingsOnAjp: Rule<ServerModel> = {
  id: 'tomcat-server/http-settings-on-ajp',
  title: 'TLS or HTTP/2 on an AJP connector',
  why: 'AJP knows neither TLS nor upgrades. Tomcat ignores the elements with a warning, and with `SSLEnabled="true"` the connector does not start.',
  remedy: 'Remove it. To encrypt the way from the web server, let it speak HTTPS to Tomcat.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Connector'],
  references: [{ source: 'manual', id: 'Tomcat: config/ajp' }],
  examples: [
    {
      bad: inService(
        '<Connector port="8009" protocol="AJP/1.3" secret="ahNgu7Eephohz4ie2Ohch">\n  <UpgradeProtocol className="org.apache.coyote.http2.Http2Protocol"/>\n</Connector>',
      ),
      good: inService(
        '<Connector port="8009" protocol="AJP/1.3" secret="ahNgu7Eephohz4ie2Ohch">\n</Connector>',
      ),
    },
    {
      bad: inService(
        '<Connector port="8009" protocol="AJP/1.3" secret="ahNgu7Eephohz4ie2Ohch" SSLEnabled="true"/>',
      ),
      good: inService('<Connector port="8009" protocol="AJP/1.3" secret="ahNgu7Eephohz4ie2Ohch"/>'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { element, speaks, isTls } of connectorsOf(model)) {
      if (speaks !== 'AJP') continue;
      const enabled = model.attribute(element, 'SSLEnabled');
      if (enabled && isTls) {
        yield {
          span: enabled.nameSpan,
          severity: 'error',
          message: 'AJP does not speak TLS: this connector does not start.',
          fixes: () => [removal(element, enabled, false)],
        };
      }
      for (const child of [
        ...model.children(element, 'UpgradeProtocol'),
        ...model.children(element, 'SSLHostConfig'),
      ]) {
        yield {
          span: child.nameSpan,
          tags: ['unnecessary'],
          message: `Tomcat ignores ${child.name} in an AJP connector, with a warning.`,
          fixes: () => [{ title: `Remove this ${child.name}`, safe: true, edits: removeElement(child) }],
        };
      }
    }
  },
};
