import type { Finding } from '../../../../core/finding.js';
import { nearest } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { setText } from '../../../xml/edits.js';
import { compareVersions } from '../../catalogue/index.js';
import type { WebXmlModel } from '../../model/model.js';
import { CLERKS, collection, LOGIN, webApp } from '../examples.js';
import { servletSecurity } from './support.js';

const WORDS: readonly string[] = ['NONE', 'INTEGRAL', 'CONFIDENTIAL'];

/** Words that Tomcat takes for CONFIDENTIAL, and others refuse. */
export const transportGuaranteeWord: Rule<WebXmlModel> = {
  id: 'web-xml/transport-guarantee-word',
  title: 'A transport-guarantee that is none of the three words',
  why: 'The schema knows `NONE`, `INTEGRAL` and `CONFIDENTIAL`, in capital letters. Tomcat asks for TLS with every text but `NONE`, `none` and an empty one included, unless it validates the file; other servers refuse the file.',
  remedy: 'Write `CONFIDENTIAL` for TLS, or `NONE`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['transport-guarantee'],
  references: [servletSecurity],
  examples: [
    {
      bad: webApp(`
  <security-constraint>
    ${collection('/*')}
    ${CLERKS}
    <user-data-constraint><transport-guarantee>confidential</transport-guarantee></user-data-constraint>
  </security-constraint>${LOGIN}`),
      good: webApp(`
  <security-constraint>
    ${collection('/*')}
    ${CLERKS}
    <user-data-constraint><transport-guarantee>CONFIDENTIAL</transport-guarantee></user-data-constraint>
  </security-constraint>${LOGIN}`),
    },
  ],
  *check({ constraints, judgement }): Iterable<Finding> {
    const isSchema = compareVersions(judgement.descriptor.version, '2.4') >= 0;
    for (const { transportGuarantee } of constraints.all) {
      if (!transportGuarantee) continue;
      const { element, value } = transportGuarantee;
      if (WORDS.includes(value) || !isLegible(value)) continue;
      const meant = nearest(value, WORDS);
      // TLS is asked for before and after.
      const safe = meant !== undefined && meant !== 'NONE';
      const offered = safe ? [meant] : ['CONFIDENTIAL', 'NONE'];
      yield {
        span: element.textSpan,
        message: `"${value}" is none of NONE, INTEGRAL and CONFIDENTIAL: Tomcat asks for TLS all the same, other servers refuse the file.`,
        severity: isSchema ? 'error' : 'warning',
        fixes: () => offered.map((word) => ({ title: `Write ${word}`, safe, edits: setText(element, word) })),
      };
    }
  },
};
