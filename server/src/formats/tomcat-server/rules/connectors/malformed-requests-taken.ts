import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';
import { flagRule } from '../flag-rule.js';

const malformedHeadersTaken = flagRule({
  id: 'tomcat-server/malformed-requests-taken',
  title: 'Malformed requests are taken',
  why: 'A proxy in front may read a malformed header, or two different host names, otherwise than Tomcat does. That is how one client smuggles requests into the connection of another (CVE-2022-42252).',
  remedy: 'Remove the attribute, so that Tomcat refuses such requests.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  references: [
    { source: 'manual', id: 'Tomcat: security-howto' },
    { source: 'CVE', id: 'CVE-2022-42252' },
    { source: 'CWE', id: 'CWE-444' },
  ],
  examples: [
    {
      target: '9.0',
      bad: inService('<Connector port="8080" rejectIllegalHeader="false"/>'),
      good: inService('<Connector port="8080"/>'),
    },
  ],
  keywords: ['Connector'],
  attributes: ['rejectIllegalHeader', 'rejectIllegalHeaderName'],
  bad: 'false',
  message: () => 'Tomcat skips malformed headers that a proxy in front may read otherwise.',
});

const otherHostTaken = flagRule({
  ...malformedHeadersTaken,
  keywords: ['Connector'],
  attributes: ['allowHostHeaderMismatch'],
  bad: 'true',
  message: () => 'Tomcat takes requests that name two hosts, of which a proxy in front may choose the other.',
});

/** Requests that parsers read differently. */
export const malformedRequestsTaken: Rule<ServerModel> = {
  ...malformedHeadersTaken,
  *check(model, context) {
    yield* malformedHeadersTaken.check(model, context);
    yield* otherHostTaken.check(model, context);
  },
};
