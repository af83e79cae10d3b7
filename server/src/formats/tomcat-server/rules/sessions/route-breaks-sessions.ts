import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';

/** What RFC 6265 does not let a cookie's value have. */
const NOT_IN_COOKIES = /[^!#-+\--:<-[\]-~]/u;

/** A name of a node that no cookie can carry. */
export const routeBreaksSessions: Rule<ServerModel> = {
  id: 'tomcat-server/route-breaks-sessions',
  title: 'A jvmRoute that no cookie can carry',
  why: 'Tomcat appends `jvmRoute` to each session id. With a blank, a comma, a semicolon, a quote or a letter beyond ASCII in it the cookie is refused, and every page that begins a session ends in error 500.',
  remedy: 'Write letters, digits and hyphens only: `jvmRoute="node1"`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Engine', 'SessionIdGenerator'],
  references: [
    { source: 'manual', id: 'Tomcat: config/engine' },
    { source: 'RFC', id: 'RFC 6265' },
  ],
  examples: [
    {
      bad: inEngine('')
        .replace('localhost">', 'localhost" jvmRoute="node 1">')
        .replace(/\n +\n/, '\n'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const element of [...model.named('Engine'), ...model.named('SessionIdGenerator')]) {
      const route = model.attribute(element, 'jvmRoute');
      if (!route || model.written(element, 'jvmRoute') === undefined) continue;
      const wrong = NOT_IN_COOKIES.exec(route.value)?.[0];
      if (wrong === undefined) continue;
      const shown = wrong === ' ' ? 'a blank' : wrong;
      yield {
        span: route.valueSpan,
        message: `No cookie may carry ${shown}, which this jvmRoute puts into each session id: pages that begin a session end in error 500.`,
      };
    }
  },
};
