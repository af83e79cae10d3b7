// What STIG wants the session cookie to say: web-xml/session-cookie-http-only, web-xml/session-cookie-secure.
import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import type { Sessions } from '../../model/sessions.js';
import { webApp } from '../examples.js';
import { addCookieConfig, setCookie } from './edits.js';

const FLAGS = ['http-only', 'secure'] as const;

type Flag = (typeof FLAGS)[number];

function example(flag: string): string {
  return webApp(`
  <session-config>
    <cookie-config>
      ${flag}
    </cookie-config>
  </session-config>
`);
}

/** A cookie that scripts may read, if Tomcat is told to let them. */
export const sessionCookieHttpOnly: Rule<WebXmlModel> = {
  id: 'web-xml/session-cookie-http-only',
  title: 'The session cookie is not said to be HttpOnly',
  why: 'A cookie that is `HttpOnly` is kept from scripts, those of an attacker included. Tomcat makes the session cookie so by default, whatever stands here, unless a Context has `useHttpOnly="false"`; other servers do not.',
  remedy: 'Write `<http-only>true</http-only>` into the `cookie-config` of the `session-config`.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3,
  references: [
    { source: 'STIG', id: 'TCAT-AS-000080' },
    { source: 'CWE', id: 'CWE-1004' },
  ],
  examples: [{ bad: example('<http-only>false</http-only>'), good: example('<http-only>true</http-only>') }],
  check: (model) => flagFindings(model, 'http-only', 'HttpOnly, which keeps scripts from it'),
};

/** A cookie that may go over plain HTTP. */
export const sessionCookieSecure: Rule<WebXmlModel> = {
  id: 'web-xml/session-cookie-secure',
  title: 'The session cookie is not said to be Secure',
  why: 'A cookie that is `Secure` goes over TLS only. Tomcat makes it so by itself when the session begins over TLS, but not behind a proxy that ends TLS without telling, nor for a session that begins over plain HTTP.',
  remedy:
    'Write `<secure>true</secure>` into the `cookie-config` of the `session-config`, once all users come over TLS: over plain HTTP they could not stay logged in.',
  kind: 'security',
  severity: 'warning',
  profile: 'strict',
  risk: 4,
  references: [
    { source: 'STIG', id: 'TCAT-AS-000070' },
    { source: 'CWE', id: 'CWE-614' },
  ],
  examples: [{ bad: example('<secure>false</secure>'), good: example('<secure>true</secure>') }],
  check: (model) => flagFindings(model, 'secure', 'Secure, which keeps it from plain HTTP'),
};

/** What is missing is told of the descriptor for all applications, which fills in what they leave out. */
function* flagFindings(model: WebXmlModel, flag: Flag, meaning: string): Iterable<Finding> {
  const { root, sessions } = model;
  if (!root || !model.isComplete || sessions.configs.length > 1) return;
  // Another rule has it moved to where it counts.
  if (model.named('cookie-config').length > sessions.cookieConfigs.length) return;
  const value = flagOf(flag, sessions);
  const isMissing = value === undefined && model.role === 'server';
  if (!isMissing && value?.toLowerCase() !== 'false') return;
  const holder = sessions.cookieConfigs.at(-1) ?? sessions.configs[0] ?? root;
  yield {
    span: sessions.cookie(flag)?.element.textSpan ?? holder.nameSpan,
    message: `The session cookie is not said to be ${meaning}.`,
    fixes: () => [fixFor(flag, model)],
  };
}

function flagOf(flag: Flag, sessions: Sessions): string | undefined {
  return sessions.cookie(flag)?.value ?? sessions.attribute(flag.replace('-', ''))?.value.value;
}

/** Where there is no `cookie-config` yet, both flags go into one. */
function fixFor(flag: Flag, model: WebXmlModel): Fix {
  if (model.sessions.cookieConfigs.length > 0) {
    return { title: `Set ${flag} to true`, safe: false, edits: setCookie(model, flag, 'true') };
  }
  const children = FLAGS.map((each) => `<${each}>true</${each}>`);
  return { title: 'Set http-only and secure to true', safe: false, edits: addCookieConfig(model, children) };
}
