import type { Rule } from '../../../../core/rule.js';
import { HEADER_FILTER } from '../../catalogue/filters.js';
import type { WebXmlModel } from '../../model/model.js';
import { withFilter } from '../examples.js';
import { parameterRule } from '../parameter-rule.js';

/** A browser that guesses what a file is. */
export const contentTypeSniffing: Rule<WebXmlModel> = parameterRule({
  id: 'web-xml/content-type-sniffing',
  title: 'Browsers may guess what a file is',
  why: 'Without `X-Content-Type-Options: nosniff` a browser may take an image or text that somebody uploaded for a page, and run the scripts in it as those of this site.',
  remedy:
    'Set `blockContentTypeSniffingEnabled` to `true`, and give files their right types in `mime-mapping`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 4.3,
  references: [
    { source: 'manual', id: 'Tomcat: config/filter' },
    { source: 'CWE', id: 'CWE-430' },
  ],
  examples: [
    {
      bad: withFilter(HEADER_FILTER, {
        hstsMaxAgeSeconds: '31536000',
        blockContentTypeSniffingEnabled: 'false',
      }),
      good: withFilter(HEADER_FILTER, {
        hstsMaxAgeSeconds: '31536000',
        blockContentTypeSniffingEnabled: 'true',
      }),
    },
  ],
  of: ['filter'],
  classes: [HEADER_FILTER],
  parameter: 'blockContentTypeSniffingEnabled',
  isBad: (value) => value.toLowerCase() === 'false',
  message: () => 'The filter leaves out X-Content-Type-Options: browsers may take uploads for pages.',
  better: { value: 'true', safe: false },
});

/** A frame option that browsers no longer know. */
export const frameOptionWithoutEffect: Rule<WebXmlModel> = parameterRule({
  id: 'web-xml/frame-option-without-effect',
  title: 'Browsers pass over ALLOW-FROM',
  why: 'Current browsers do not know `ALLOW-FROM` and pass over the whole header, so that every site may show the pages in a frame.',
  remedy:
    'Set `antiClickJackingOption` to `SAMEORIGIN`. Name other sites in a `Content-Security-Policy` header with `frame-ancestors`, which the application has to send.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 4.3,
  references: [
    { source: 'manual', id: 'Tomcat: config/filter' },
    { source: 'CWE', id: 'CWE-1021' },
  ],
  examples: [
    {
      bad: withFilter(HEADER_FILTER, {
        hstsMaxAgeSeconds: '31536000',
        antiClickJackingOption: 'ALLOW-FROM',
        antiClickJackingUri: 'https://portal.example.org',
      }),
    },
  ],
  of: ['filter'],
  classes: [HEADER_FILTER],
  parameter: 'antiClickJackingOption',
  isBad: (value) => value.toLowerCase() === 'allow-from',
  message: () => 'Browsers do not know ALLOW-FROM: every site may show these pages in a frame.',
});

/** Pages that any site may show in a frame. */
export const framesAllowed: Rule<WebXmlModel> = parameterRule({
  id: 'web-xml/frames-allowed',
  title: 'The header against foreign frames is switched off',
  why: 'A hostile site can show the pages in an invisible frame, and let users click where they do not want to. Somebody may send `frame-ancestors` instead, which this file does not tell.',
  remedy:
    'Remove `antiClickJackingEnabled`, unless the application or a proxy sends `Content-Security-Policy` with `frame-ancestors`.',
  kind: 'security',
  severity: 'info',
  profile: 'recommended',
  risk: 4.3,
  references: [
    { source: 'manual', id: 'Tomcat: config/filter' },
    { source: 'CWE', id: 'CWE-1021' },
  ],
  examples: [
    {
      bad: withFilter(HEADER_FILTER, { hstsMaxAgeSeconds: '31536000', antiClickJackingEnabled: 'false' }),
      good: withFilter(HEADER_FILTER, { hstsMaxAgeSeconds: '31536000', antiClickJackingEnabled: 'true' }),
    },
  ],
  of: ['filter'],
  classes: [HEADER_FILTER],
  parameter: 'antiClickJackingEnabled',
  isBad: (value) => value.toLowerCase() === 'false',
  message: () => 'The filter leaves out X-Frame-Options: any site may show these pages in a frame.',
  better: { value: 'true', safe: false },
});
