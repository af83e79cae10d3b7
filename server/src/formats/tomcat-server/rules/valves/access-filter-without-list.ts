import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { ACCESS_FILTERS } from './access-filters.js';

/** An access filter that knows nobody. */
export const accessFilterWithoutList: Rule<ServerModel> = {
  id: 'tomcat-server/access-filter-without-list',
  title: 'An access filter without allow and deny',
  why: 'Such a valve lets in who is in `allow`, and with `deny` alone who is not in that. With neither it turns every client away.',
  remedy: 'Write `allow` with the networks that may come in, or take the valve out.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Valve'],
  references: [{ source: 'manual', id: 'Tomcat: config/valve' }],
  examples: [{ bad: inHost('<Valve className="org.apache.catalina.valves.RemoteCIDRValve" />') }],
  *check(model): Iterable<Finding> {
    for (const valve of model.ofClass('Valve', ...ACCESS_FILTERS)) {
      if (model.attribute(valve, 'allow')?.value || model.attribute(valve, 'deny')?.value) continue;
      yield { span: valve.nameSpan, message: 'Neither allow nor deny is here: every request is refused.' };
    }
  },
};
