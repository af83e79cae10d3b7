import { CSRF_FILTER, RATE_FILTER, REST_CSRF_FILTER } from '../../catalogue/filters.js';
import { withFilter } from '../examples.js';
import { parameterRule } from '../parameter-rule.js';

/** A filter that lets through what it should refuse. */
export const filterNotEnforced = parameterRule({
  id: 'web-xml/filter-not-enforced',
  title: 'A filter only notes what it should refuse',
  why: 'With `enforce` set to `false`, which is meant for trials, requests without token are only logged, and those above the limit only marked. All of them reach the application.',
  remedy: 'Set `enforce` to `true`, or remove it, once the trial is over.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  references: [
    { source: 'manual', id: 'Tomcat: config/filter' },
    { source: 'CWE', id: 'CWE-352' },
  ],
  examples: [
    {
      bad: withFilter(CSRF_FILTER, { entryPoints: '/', enforce: 'false' }),
      good: withFilter(CSRF_FILTER, { entryPoints: '/', enforce: 'true' }),
    },
  ],
  of: ['filter'],
  classes: [CSRF_FILTER, RATE_FILTER],
  parameter: 'enforce',
  isBad: (value) => value.toLowerCase() === 'false',
  message: () => 'The filter refuses nothing: what it finds is only noted.',
  better: { value: 'true', safe: false },
});

/** Tokens that others can compute. */
export const predictableCsrfToken = parameterRule({
  id: 'web-xml/predictable-csrf-token',
  title: 'The tokens against forged requests can be predicted',
  why: 'After a few values of `java.util.Random` all further ones can be computed. A hostile page can then send the right token with a forged request.',
  remedy: 'Remove `randomClass`: Tomcat then uses `java.security.SecureRandom`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5.4,
  references: [
    { source: 'CWE', id: 'CWE-338' },
    { source: 'manual', id: 'Tomcat: config/filter' },
  ],
  examples: [
    {
      bad: withFilter(REST_CSRF_FILTER, { randomClass: 'java.util.Random' }),
      good: withFilter(REST_CSRF_FILTER, { randomClass: 'java.security.SecureRandom' }),
    },
  ],
  of: ['filter'],
  classes: [CSRF_FILTER, REST_CSRF_FILTER],
  parameter: 'randomClass',
  isBad: (value) => value === 'java.util.Random',
  message: () => 'Values of java.util.Random can be predicted.',
  better: { value: 'java.security.SecureRandom', safe: false },
});
