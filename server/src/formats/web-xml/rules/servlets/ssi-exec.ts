import { isTrue } from '../../../tomcat/booleans.js';
import { SSI_FILTER } from '../../catalogue/filters.js';
import { SSI_SERVLET } from '../../catalogue/servlets.js';
import { withServlet } from '../examples.js';
import { parameterRule } from '../parameter-rule.js';

/** Server side includes that run programs. */
export const ssiExec = parameterRule({
  id: 'web-xml/ssi-exec',
  title: 'Pages may run programs of the server',
  why: 'With `allowExec` the directive `exec` of a page runs any program as the user of Tomcat. Whoever can put a page, or a part of one, on the server has a shell there.',
  remedy: 'Set `allowExec` to `false`, and let a servlet do what the program does.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 8.1,
  references: [
    { source: 'manual', id: 'Tomcat: ssi-howto' },
    { source: 'CWE', id: 'CWE-97' },
  ],
  examples: [
    {
      bad: withServlet(SSI_SERVLET, { allowExec: 'true' }, '*.shtml'),
      good: withServlet(SSI_SERVLET, { allowExec: 'false' }, '*.shtml'),
    },
  ],
  classes: [SSI_SERVLET, SSI_FILTER],
  parameter: 'allowExec',
  isBad: isTrue,
  message: () => 'Pages may run any program as the user of Tomcat.',
  better: { value: 'false', safe: false },
  of: ['servlet', 'filter'],
});
