import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { has } from '../../../tomcat/releases.js';
import { CORS_FILTER } from '../../catalogue/filters.js';
import type { WebXmlModel } from '../../model/model.js';
import { isOn, knownParameter } from '../../model/parameters.js';
import { withFilter } from '../examples.js';
import { notDeployed } from '../not-deployed.js';

/** Where `*` together with credentials stops the application. */
const REFUSING = '8.5.32+ 9.0.9+ 10.0 10.1 11';

/** Answers that scripts of every site may read. */
export const corsAnyOrigin: Rule<WebXmlModel> = {
  id: 'web-xml/cors-any-origin',
  title: 'Scripts of every site may read the answers',
  why: 'With `*` the page of any site, opened in the browser of somebody inside your network, can read what this application answers there. Together with credentials it could act as the user: Tomcat refuses that.',
  remedy:
    'Name the origins that need it in `cors.allowed.origins`, separated by commas: `https://app.example.org`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5.4,
  keywords: ['filter'],
  references: [
    { source: 'CVE', id: 'CVE-2018-8014' },
    { source: 'manual', id: 'Tomcat: config/filter' },
    { source: 'CWE', id: 'CWE-942' },
  ],
  examples: [
    { bad: withFilter(CORS_FILTER, { 'cors.allowed.origins': '*' }) },
    {
      bad: withFilter(CORS_FILTER, { 'cors.allowed.origins': '*', 'cors.support.credentials': 'true' }),
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const filter of model.filters) {
      if (filter.className !== CORS_FILTER) continue;
      const origins = knownParameter(filter, 'cors.allowed.origins');
      if (origins?.value !== '*') continue;
      const { valueElement } = origins;
      if (!isOn(filter, 'cors.support.credentials', false)) {
        yield { span: valueElement.textSpan, message: 'Scripts of every site may read the answers.' };
        continue;
      }
      const isRefused = has(REFUSING, target);
      yield {
        span: valueElement.textSpan,
        severity: isRefused ? 'error' : 'warning',
        message: isRefused
          ? `Tomcat refuses "*" together with credentials: ${notDeployed(model)}.`
          : 'Scripts of every site may act as the user who is logged in here, and read the answers.',
      };
    }
  },
};
