import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import type { XmlElement } from '../../../xml/element.js';
import type { WebXmlModel } from '../../model/model.js';
import { childValue } from '../../model/text.js';
import { webApp } from '../examples.js';

/** Uploads without end. */
export const unlimitedUpload: Rule<WebXmlModel> = {
  id: 'web-xml/unlimited-upload',
  title: 'Uploads may be of any size',
  why: 'Without a limit a single request can fill the disk that uploads are kept on, before the servlet sees it. The `maxPostSize` of the connector does not count for files.',
  remedy: 'Set `max-file-size` and `max-request-size` in bytes, `-1` means no limit: `52428800` is 50 MiB.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5.3,
  keywords: ['multipart-config'],
  references: [
    { source: 'manual', id: 'Servlet 6.0: 14.4' },
    { source: 'CWE', id: 'CWE-770' },
  ],
  examples: [
    {
      bad: webApp(`
  <servlet>
    <servlet-name>upload</servlet-name>
    <servlet-class>org.example.Upload</servlet-class>
    <multipart-config>
      <location>/var/tmp/uploads</location>
    </multipart-config>
  </servlet>
  <servlet-mapping>
    <servlet-name>upload</servlet-name>
    <url-pattern>/upload</url-pattern>
  </servlet-mapping>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { element } of model.servlets) {
      const config = element.child('multipart-config');
      if (!config || !model.isComplete) continue;
      if (isLimited(config, 'max-file-size') || isLimited(config, 'max-request-size')) continue;
      yield {
        span: config.nameSpan,
        message: 'Neither max-file-size nor max-request-size limits what one request may store.',
      };
    }
  },
};

/** Whether there is a limit, or may be one. */
function isLimited(config: XmlElement, name: string): boolean {
  const value = childValue(config, name);
  return value !== undefined && (!isLegible(value) || !/^-\d+$/.test(value));
}
