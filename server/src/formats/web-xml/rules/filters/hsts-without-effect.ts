import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setText } from '../../../xml/edits.js';
import { HEADER_FILTER } from '../../catalogue/filters.js';
import { type Filter, initParameter } from '../../model/components.js';
import type { WebXmlModel } from '../../model/model.js';
import { isKnown, isOn } from '../../model/parameters.js';
import { withFilter } from '../examples.js';
import { addInitParameter } from '../parameters/edits.js';

const AGE = 'hstsMaxAgeSeconds';
const YEAR = 31_536_000;

/** A header that tells browsers to forget what it is for. */
export const hstsWithoutEffect: Rule<WebXmlModel> = {
  id: 'web-xml/hsts-without-effect',
  title: 'Strict-Transport-Security is sent with an age of zero',
  why: 'Browsers keep to TLS for as long as `max-age` says. The filter sends `max-age=0` by default, which tells them to forget an earlier one: the first request may go out in the clear, to whoever answers it.',
  remedy:
    'Set `hstsMaxAgeSeconds` to `31536000`, a year. Where a proxy sends the header, or the site has to stay reachable without TLS, set `hstsEnabled` to `false`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 4.8,
  keywords: ['filter'],
  references: [
    { source: 'RFC', id: 'RFC 6797' },
    { source: 'STIG', id: 'TCAT-AS-000030' },
    { source: 'CWE', id: 'CWE-319' },
  ],
  examples: [
    {
      bad: withFilter(HEADER_FILTER, { antiClickJackingOption: 'SAMEORIGIN' }),
      good: withFilter(HEADER_FILTER, {
        antiClickJackingOption: 'SAMEORIGIN',
        hstsMaxAgeSeconds: '31536000',
      }),
    },
    {
      bad: withFilter(HEADER_FILTER, { hstsMaxAgeSeconds: '0' }),
      good: withFilter(HEADER_FILTER, { hstsMaxAgeSeconds: '31536000' }),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const filter of model.filters) {
      if (filter.className === HEADER_FILTER && isOn(filter, 'hstsEnabled', true)) yield* ageless(filter);
    }
  },
};

function* ageless(filter: Filter): Iterable<Finding> {
  const age = initParameter(filter, AGE);
  const fix = (edits: ReturnType<typeof setText>) => [
    {
      title: 'Let browsers keep to TLS for a year (every page then needs TLS)',
      safe: false,
      edits,
    },
  ];
  if (!age) {
    yield {
      span: filter.element.child('filter-class')?.textSpan ?? filter.element.nameSpan,
      message: `Without ${AGE} the header says max-age=0: browsers forget that the site wants TLS.`,
      fixes: () => fix(addInitParameter(filter, AGE, String(YEAR))),
    };
    return;
  }
  // A number below zero counts as zero.
  if (!isKnown(age) || !/^(?:[+-]?0+|-\d+)$/.test(age.value)) return;
  const { valueElement } = age;
  yield {
    span: valueElement.textSpan,
    message: 'The header says max-age=0: browsers forget that the site wants TLS.',
    fixes: () => fix(setText(valueElement, String(YEAR))),
  };
}
