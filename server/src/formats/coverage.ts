import type { CoverageItem } from '../core/coverage.js';
import { coverage as fail2ban } from './fail2ban/coverage/index.js';
import { coverage as pgHba } from './pg-hba/coverage/index.js';
import { coverage as sshd } from './sshd/coverage/index.js';
import { coverage as tomcatServer } from './tomcat-server/coverage/index.js';
import { coverage as webXml } from './web-xml/coverage/index.js';

/** By format id and theme, what benchmarks and experience ask of each format's files. */
export const coverage: Readonly<Record<string, Readonly<Record<string, readonly CoverageItem[]>>>> = {
  fail2ban,
  'pg-hba': pgHba,
  sshd,
  'tomcat-server': tomcatServer,
  'web-xml': webXml,
};
