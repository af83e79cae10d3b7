import { isTrue } from '../../../tomcat/booleans.js';
import { DEFAULT_SERVLET } from '../../catalogue/servlets.js';
import { withServlet } from '../examples.js';
import { parameterRule } from '../parameter-rule.js';

/** Folders that show what is in them. */
export const directoryListings = parameterRule({
  id: 'web-xml/directory-listings',
  title: 'Folders without a welcome file are listed',
  why: 'Whoever asks for a folder sees the names of all files in it: backups, drafts and downloads that nobody links to. A long listing costs the server much, and its footer names the version of Tomcat.',
  remedy:
    'Set `listings` to `false` in the parameter that is there: of several with this name the first one counts.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5.3,
  references: [
    { source: 'STIG', id: 'TCAT-AS-000520' },
    { source: 'manual', id: 'Tomcat: default-servlet' },
    { source: 'CWE', id: 'CWE-548' },
  ],
  examples: [
    {
      bad: withServlet(DEFAULT_SERVLET, { listings: 'true' }, '/files/*'),
      good: withServlet(DEFAULT_SERVLET, { listings: 'false' }, '/files/*'),
    },
  ],
  of: ['servlet'],
  classes: [DEFAULT_SERVLET],
  parameter: 'listings',
  isBad: isTrue,
  message: () => 'Everybody sees what is in a folder that has no welcome file.',
  better: { value: 'false', safe: false },
});
