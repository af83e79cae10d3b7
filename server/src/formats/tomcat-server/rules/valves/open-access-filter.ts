import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { ACCESS_FILTERS, addressLists } from './access-filters.js';
import { networksAreAll, regexMatchesEveryone } from './matching-everyone.js';

/** An access filter that lets everybody in. */
export const openAccessFilter: Rule<ServerModel> = {
  id: 'tomcat-server/open-access-filter',
  title: 'An access filter lets everybody in',
  why: 'It looks as if somebody had thought of who may come in. In fact no address is refused.',
  remedy: 'List the networks that may come in, or take the valve out.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['Valve'],
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'CWE', id: 'CWE-284' },
  ],
  examples: [
    {
      bad: inHost('<Valve className="org.apache.catalina.valves.RemoteCIDRValve" allow="0.0.0.0/0,::/0" />'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { valve, attribute, value } of addressLists(model, ACCESS_FILTERS, ['allow'])) {
      if (model.attribute(valve, 'deny')) continue;
      const isOpen = model.isOfClass(valve, 'RemoteCIDRValve')
        ? networksAreAll(value)
        : regexMatchesEveryone(value);
      if (!isOpen) continue;
      yield { span: attribute.valueSpan, message: 'This lets in every client: the valve refuses nobody.' };
    }
  },
};
