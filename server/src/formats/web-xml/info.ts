import type { FormatInfo } from '../../core/format.js';
import { tomcat } from '../tomcat/target.js';
import { denies, sniff } from './identify.js';

/** web.xml, the deployment descriptor of servlet applications, and its kin. */
export const info: FormatInfo = {
  id: 'web-xml',
  title: 'web.xml',
  languageIds: ['xml'],
  files: [
    { glob: 'web.xml', certainty: 0.9 },
    { glob: 'web-fragment.xml', certainty: 0.9 },
    { glob: 'tomcat-web.xml', certainty: 0.9 },
    { glob: 'web.xml.default', certainty: 0.9 },
  ],
  target: tomcat,
  worthALook: ['*.xml'],
  sniff,
  denies,
};
