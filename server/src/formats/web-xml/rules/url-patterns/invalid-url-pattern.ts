import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { isLegible } from '../../../tomcat/properties.js';
import type { UrlPattern } from '../../model/mappings.js';
import type { WebXmlModel } from '../../model/model.js';
import { decoded, isTaken, listedPatterns } from '../../model/url-patterns.js';
import { webApp } from '../examples.js';
import { notDeployed } from '../not-deployed.js';
import { mapped, patternFixes } from './support.js';

/** Patterns that Tomcat refuses. */
export const invalidUrlPattern: Rule<WebXmlModel> = {
  id: 'web-xml/invalid-url-pattern',
  title: 'A url-pattern that Tomcat refuses',
  why: 'A pattern begins with a slash or is `*.` and an extension, and a star has its place at the end of a path or before the extension only. Any other pattern keeps the application from being deployed; no schema finds it, and the log does not tell the line.',
  remedy:
    'Write the path within the application, `/shop/*`, or an extension, `*.do`. A folder and an extension cannot be asked for together.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['url-pattern'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 12.2' }],
  examples: [
    { bad: webApp(mapped('shop/*')), good: webApp(mapped('/shop/*')) },
    { bad: webApp(mapped('/*.do')), good: webApp(mapped('*.do')) },
    { bad: webApp(mapped('/shop/*.do')) },
  ],
  *check(model): Iterable<Finding> {
    const { version, source } = model.judgement.descriptor;
    const isOldest = version === '2.2' && source === 'doctype';
    for (const pattern of model.mappings.patterns) {
      const { element, value } = pattern;
      if (!isLegible(value)) continue;
      const problem = problemOf(pattern, isOldest);
      if (problem === undefined) continue;
      yield {
        span: element.textSpan,
        message: `"${shown(value)}" is no url-pattern: ${problem}, and ${notDeployed(model)}.`,
        fixes: () => patternFixes(pattern, version),
      };
    }
  },
};

function problemOf({ use, value }: UrlPattern, isOldest: boolean): string | undefined {
  // For a filter alone it stands for everything.
  if (use === 'filter' && value === '*') return undefined;
  const pattern = decoded(value);
  if (pattern === undefined) return 'two hexadecimal digits must follow a percent sign';
  // Tomcat puts the slash before them itself.
  const isRooted = isOldest && use !== 'filter' && !/^(?:\/|\*\.)/.test(pattern);
  if (isTaken(isRooted ? `/${pattern}` : pattern)) return undefined;
  if (listedPatterns(pattern)) return 'each pattern has an element of its own';
  if (/[\r\n]/.test(pattern)) return 'it has to be on one line';
  if (pattern.startsWith('*.')) return 'an extension has no slash';
  if (/^[a-z][a-z\d+.-]*:/i.test(pattern)) return 'it is the path within the application, not a URL';
  if (pattern.startsWith('/')) return 'an extension stands alone, without a folder';
  return 'it must begin with / or *.';
}
