import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { setText } from '../../../xml/edits.js';
import type { WebXmlModel } from '../../model/model.js';
import { webApp } from '../examples.js';

/** Settings with which no session begins. */
export const sessionCookieRefused: Rule<WebXmlModel> = {
  id: 'web-xml/session-cookie-refused',
  title: 'A name or domain that no cookie can have',
  why: 'Tomcat deploys the application, and then refuses to make the cookie: each request that begins a session ends with an error 500.',
  remedy:
    'Let the name have letters, digits and `-`, `_`, `.` only. Write the domain without a dot at its beginning: it holds for all names below it all the same.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['cookie-config'],
  references: [{ source: 'RFC', id: 'RFC 6265' }],
  examples: [
    {
      bad: webApp(`
  <session-config>
    <cookie-config>
      <domain>.example.org</domain>
    </cookie-config>
  </session-config>
`),
      good: webApp(`
  <session-config>
    <cookie-config>
      <domain>example.org</domain>
    </cookie-config>
  </session-config>
`),
    },
  ],
  *check({ sessions }): Iterable<Finding> {
    const name = sessions.cookie('name');
    if (name && name.value !== '' && isLegible(name.value) && !TOKEN.test(name.value)) {
      yield {
        span: name.element.textSpan,
        message: `No cookie can be called "${name.value}": each request that begins a session ends with an error 500.`,
      };
    }
    const domain = sessions.cookie('domain');
    if (!domain || !/^\.+[^.]/.test(domain.value)) return;
    const meant = domain.value.replace(/^\.+/, '');
    yield {
      span: domain.element.textSpan,
      message: `Tomcat refuses a domain that begins with a dot: each request that begins a session ends with an error 500.`,
      fixes: () => [
        // Browsers pass over such a dot where it is let through.
        { title: `Write ${meant}`, safe: true, edits: setText(domain.element, meant) },
      ],
    };
  },
};

/** A token of HTTP. */
const TOKEN = /^[!#$%&'*+\-.0-9A-Z^_`a-z|~]+$/;
