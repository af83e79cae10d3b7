import type { FormatInfo } from '../../core/format.js';
import { tomcat } from '../tomcat/target.js';
import { denies, sniff } from './identify.js';

/** server.xml, the configuration of Tomcat itself. */
export const info: FormatInfo = {
  id: 'tomcat-server',
  title: 'server.xml',
  languageIds: ['xml'],
  files: [{ glob: 'server.xml', certainty: 0.9 }],
  target: tomcat,
  worthALook: ['*.xml'],
  sniff,
  denies,
};
