import { DEFAULT_SERVLET, WEBDAV_SERVLET } from '../../catalogue/servlets.js';
import { withServlet } from '../examples.js';
import { parameterRule } from '../parameter-rule.js';

/** Debug messages of the servlet for static files. */
export const debugOfDefaultServlet = parameterRule({
  id: 'web-xml/debug-of-default-servlet',
  title: 'The default servlet writes debug messages',
  why: 'They fill the logs with the paths that are asked for, and the STIG forbids them on a server in use.',
  remedy: 'Set `debug` to `0`.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 2,
  references: [
    { source: 'STIG', id: 'TCAT-AS-000510' },
    { source: 'manual', id: 'Tomcat: default-servlet' },
  ],
  examples: [
    {
      bad: withServlet(DEFAULT_SERVLET, { debug: '11' }, '/files/*'),
      good: withServlet(DEFAULT_SERVLET, { debug: '0' }, '/files/*'),
    },
  ],
  of: ['servlet'],
  classes: [DEFAULT_SERVLET, WEBDAV_SERVLET],
  parameter: 'debug',
  isBad: (value) => /^[1-9]\d*$/.test(value),
  message: (value) => `The servlet logs debug messages of level ${value}.`,
  better: { value: '0', safe: true },
});
