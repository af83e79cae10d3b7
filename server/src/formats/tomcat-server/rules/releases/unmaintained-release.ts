import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isMaintained } from '../../../tomcat/releases.js';
import type { ServerModel } from '../../model/model.js';
import { wholeServer } from '../examples.js';

/** A release whose holes stay open. */
export const unmaintainedRelease: Rule<ServerModel> = {
  id: 'tomcat-server/unmaintained-release',
  title: 'A release of Tomcat that gets no more security fixes',
  why: 'The Tomcat project mends holes in the lines 9.0, 10.1 and 11.0 only. What is found now stays open in the older ones, unless a distribution mends it by itself.',
  remedy:
    'Move to Tomcat 9.0, which runs the same applications as 8.5, or to 10.1 in place of 10.0. Then set the target of hardlint to it.',
  kind: 'security',
  severity: 'warning',
  profile: 'strict',
  risk: 6,
  keywords: ['Server'],
  references: [
    { source: 'STIG', id: 'TCAT-AS-001470' },
    { source: 'CWE', id: 'CWE-1104' },
  ],
  examples: [{ bad: wholeServer('port="-1"'), target: '8.5' }],
  *check({ server, target }): Iterable<Finding> {
    if (!server || target.isAssumed || isMaintained(target)) return;
    yield {
      span: server.nameSpan,
      message: `Tomcat ${target.label}, which is to read this file, gets no more security fixes.`,
    };
  },
};
