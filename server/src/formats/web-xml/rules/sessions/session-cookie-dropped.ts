import type { Finding } from '../../../../core/finding.js';
import { nearest } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { setText } from '../../../xml/edits.js';
import type { WebXmlModel } from '../../model/model.js';
import type { Sessions } from '../../model/sessions.js';
import { webApp } from '../examples.js';
import { setCookie } from './edits.js';

function example(settings: string): string {
  return webApp(`
  <session-config>
    <cookie-config>${settings}
    </cookie-config>
  </session-config>
`);
}

const NONE = `
      <attribute>
        <attribute-name>SameSite</attribute-name>
        <attribute-value>None</attribute-value>
      </attribute>`;

/** Settings that browsers hold against the cookie. */
export const sessionCookieDropped: Rule<WebXmlModel> = {
  id: 'web-xml/session-cookie-dropped',
  title: 'A session cookie that browsers do not keep',
  why: 'Tomcat sends what is written here, and browsers drop the cookie: `SameSite=None` needs `Secure`; a name that begins with `__Secure-` too; one with `__Host-` also needs the path `/` and no domain. Users then begin a new session with each request.',
  remedy: 'Write what is missing into the `cookie-config`, or do without `None` and the prefix.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['cookie-config'],
  references: [{ source: 'RFC', id: 'RFC 6265' }],
  examples: [
    { bad: example(NONE), good: example(`\n      <secure>true</secure>${NONE}`) },
    {
      bad: example('\n      <name>__Host-SHOP</name>\n      <secure>true</secure>'),
      good: example('\n      <name>__Host-SHOP</name>\n      <path>/</path>\n      <secure>true</secure>'),
    },
  ],
  *check(model): Iterable<Finding> {
    const { sessions, isComplete } = model;
    if (!isComplete) return;
    const none = sessions.attribute('samesite')?.value;
    if (none?.value.toLowerCase() === 'none' && !sessions.isSecure) {
      yield {
        span: none.element.textSpan,
        message:
          'Browsers drop a cookie with SameSite=None that is not Secure. Tomcat adds Secure only to what it knows to go over TLS.',
        fixes: () => [
          { title: 'Set secure to true', safe: false, edits: setCookie(model, 'secure', 'true') },
        ],
      };
    }
    const name = sessions.cookie('name');
    const [missing] = name && isLegible(name.value) ? missingFor(name.value, sessions) : [];
    if (!name || !missing) return;
    const { setting, value } = missing;
    yield {
      span: name.element.textSpan,
      message: `Browsers drop a cookie called ${name.value} ${value === undefined ? `that has a ${setting}` : `unless its ${setting} is ${value}`}.`,
      ...(value !== undefined && {
        fixes: () => [
          { title: `Set ${setting} to ${value}`, safe: false, edits: setCookie(model, setting, value) },
        ],
      }),
    };
  },
};

interface Missing {
  readonly setting: string;
  /** Left out where there must not be any. */
  readonly value?: string;
}

/** What a prefix of the name wants and the cookie does not have. */
function missingFor(name: string, sessions: Sessions): readonly Missing[] {
  const prefix = /^__(?:Host|Secure)-/i.exec(name)?.[0].toLowerCase();
  if (prefix === undefined) return [];
  const missing: Missing[] = [];
  if (!sessions.isSecure) missing.push({ setting: 'secure', value: 'true' });
  if (prefix === '__secure-') return missing;
  if (sessions.cookie('domain')) missing.push({ setting: 'domain' });
  if (sessions.cookie('path')?.value !== '/') missing.push({ setting: 'path', value: '/' });
  return missing;
}

const SAME_SITE = ['Strict', 'Lax', 'None'];

/** Words that browsers do not know. */
export const sameSiteValue: Rule<WebXmlModel> = {
  id: 'web-xml/same-site-value',
  title: 'SameSite with a value that browsers do not know',
  why: 'Tomcat sends the value as it is. Browsers know `Strict`, `Lax` and `None`, and go by their own default with any other.',
  remedy: 'Write `Lax`, or `Strict` where nobody comes from other sites.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['attribute-value'],
  references: [{ source: 'CWE', id: 'CWE-1275' }],
  examples: [{ bad: example(NONE.replace('None', 'Laxx')), good: example(NONE.replace('None', 'Lax')) }],
  *check({ sessions }): Iterable<Finding> {
    const value = sessions.attribute('samesite')?.value;
    if (!value || !isLegible(value.value)) return;
    if (SAME_SITE.some((word) => word.toLowerCase() === value.value.toLowerCase())) return;
    const meant = nearest(value.value, SAME_SITE);
    const words = meant === undefined || meant === 'None' ? ['Lax', 'Strict'] : [meant];
    yield {
      span: value.element.textSpan,
      message: `Browsers know SameSite as Strict, Lax and None; with "${value.value}" they go by their own default.`,
      fixes: () =>
        words.map((word) => ({ title: `Write ${word}`, safe: false, edits: setText(value.element, word) })),
    };
  },
};
