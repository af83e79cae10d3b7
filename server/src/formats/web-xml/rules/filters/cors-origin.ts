import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setText } from '../../../xml/edits.js';
import { CORS_FILTER } from '../../catalogue/filters.js';
import type { WebXmlModel } from '../../model/model.js';
import { isOn, knownParameter, type WrittenParameter } from '../../model/parameters.js';
import { withFilter } from '../examples.js';

const ORIGINS = 'cors.allowed.origins';

interface Origin {
  readonly list: WrittenParameter;
  readonly origins: readonly string[];
  readonly hasCredentials: boolean;
}

/** What CORS filters let in, `*` alone left out. */
function* corsOrigins({ filters }: WebXmlModel): Iterable<Origin> {
  for (const filter of filters) {
    if (filter.className !== CORS_FILTER) continue;
    const list = knownParameter(filter, ORIGINS);
    if (!list || list.value === '*') continue;
    const origins = list.value
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean);
    yield { list, origins, hasCredentials: isOn(filter, 'cors.support.credentials', false) === true };
  }
}

/** Origins that no browser sends. */
export const corsOriginNeverMatches: Rule<WebXmlModel> = {
  id: 'web-xml/cors-origin-never-matches',
  title: 'An allowed origin that no browser sends',
  why: 'An origin is a scheme, a host and perhaps a port: `https://app.example.org`. Tomcat compares it letter by letter, without wildcards, and answers all others with 403.',
  remedy:
    'Write each origin as browsers send it: with its scheme, in lower case, without path, and without a slash at the end.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['filter'],
  references: [
    { source: 'manual', id: 'Tomcat: config/filter' },
    { source: 'RFC', id: 'RFC 6454' },
  ],
  examples: [
    {
      bad: withFilter(CORS_FILTER, { [ORIGINS]: 'https://app.example.org/' }),
      good: withFilter(CORS_FILTER, { [ORIGINS]: 'https://app.example.org' }),
    },
    { bad: withFilter(CORS_FILTER, { [ORIGINS]: 'https://*.example.org' }) },
  ],
  *check(model): Iterable<Finding> {
    for (const { list, origins } of corsOrigins(model)) {
      const wrong = origins.find((each) => each !== 'null' && !isOrigin(each));
      if (wrong === undefined) continue;
      const right = origins.map((each) => each.replace(/\/$/, ''));
      yield {
        span: list.valueElement.textSpan,
        message: `No browser sends "${wrong}" as its origin: ${reasonFor(wrong)}.`,
        fixes: () =>
          right.every(isOrigin)
            ? [
                {
                  title: 'Remove the slash',
                  safe: false,
                  edits: setText(list.valueElement, right.join(', ')),
                },
              ]
            : [],
      };
    }
  },
};

function isOrigin(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\/[^/*?#\sA-Z]+$/.test(text);
}

function reasonFor(origin: string): string {
  if (origin.includes('*')) return 'a star in a list or a name is no wildcard';
  if (!origin.includes('://')) return 'the scheme is missing';
  if (/[A-Z]/.test(origin)) return 'browsers write it in lower case';
  return 'it ends behind the host and the port';
}

/** Origins that others can claim. */
export const corsWeakOrigin: Rule<WebXmlModel> = {
  id: 'web-xml/cors-weak-origin',
  title: 'An allowed origin that others can claim',
  why: 'Every sandboxed frame and every local file has the origin `null`. A page that came over plain `http` can be changed on its way, and then acts here with the cookies of the user.',
  remedy: 'Remove `null`, and let only `https` origins use credentials.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5.4,
  keywords: ['filter'],
  references: [
    { source: 'CWE', id: 'CWE-942' },
    { source: 'manual', id: 'Tomcat: config/filter' },
  ],
  examples: [
    { bad: withFilter(CORS_FILTER, { [ORIGINS]: 'https://app.example.org, null' }) },
    {
      bad: withFilter(CORS_FILTER, {
        [ORIGINS]: 'http://app.example.org',
        'cors.support.credentials': 'true',
      }),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { list, origins, hasCredentials } of corsOrigins(model)) {
      const span = list.valueElement.textSpan;
      if (origins.includes('null')) {
        yield { span, message: 'Every sandboxed frame, of whatever site, has the origin null.' };
        continue;
      }
      const plain = hasCredentials ? origins.find(isPlain) : undefined;
      if (plain === undefined) continue;
      yield {
        span,
        message: `Pages of ${plain} can be changed on their way, and use the cookies of the user here.`,
      };
    }
  },
};

/** Over plain HTTP, from another machine. */
function isPlain(origin: string): boolean {
  return /^http:\/\/(?!localhost\b|127\.|\[::1\])/.test(origin);
}
