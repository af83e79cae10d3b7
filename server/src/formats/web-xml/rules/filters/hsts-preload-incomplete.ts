import { isTrue } from '../../../tomcat/booleans.js';
import { HEADER_FILTER } from '../../catalogue/filters.js';
import { isOn, knownParameter } from '../../model/parameters.js';
import { withFilter } from '../examples.js';
import { parameterRule } from '../parameter-rule.js';

const YEAR = 31_536_000;

/** A wish that the list of preloaded hosts does not grant. */
export const hstsPreloadIncomplete = parameterRule({
  id: 'web-xml/hsts-preload-incomplete',
  title: 'The preload list refuses this Strict-Transport-Security',
  why: 'Browsers come with a list of hosts that are reached by TLS only. It takes a host whose header holds for all hosts below it too, and for a year at least.',
  remedy:
    'Set `hstsIncludeSubDomains` to `true` and `hstsMaxAgeSeconds` to `31536000` or more, if every host below is reachable by TLS. Otherwise remove `hstsPreload`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'Tomcat: config/filter' }],
  examples: [{ bad: withFilter(HEADER_FILTER, { hstsMaxAgeSeconds: '31536000', hstsPreload: 'true' }) }],
  of: ['filter'],
  classes: [HEADER_FILTER],
  parameter: 'hstsPreload',
  isBad(value, filter) {
    if (!isTrue(value) || isOn(filter, 'hstsEnabled', true) !== true) return false;
    const age = knownParameter(filter, 'hstsMaxAgeSeconds');
    // What an age of zero does, another rule says.
    const isShort = age !== undefined && Number(age.value) > 0 && Number(age.value) < YEAR;
    return isShort || isOn(filter, 'hstsIncludeSubDomains', false) === false;
  },
  message: () => 'The preload list wants hstsIncludeSubDomains and an age of a year with it.',
});
