// How long sessions live: web-xml/session-never-expires, web-xml/long-session-timeout.
import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setText } from '../../../xml/edits.js';
import type { WebXmlModel } from '../../model/model.js';
import { webApp } from '../examples.js';

function example(minutes: string): string {
  return webApp(`
  <session-config>
    <session-timeout>${minutes}</session-timeout>
  </session-config>
`);
}

/** Sessions that live as long as the server. */
export const sessionNeverExpires: Rule<WebXmlModel> = {
  id: 'web-xml/session-never-expires',
  title: 'Sessions never expire',
  why: 'With a `session-timeout` of 0 or less, a session ends when the application ends it, and never by itself. An id that was stolen stays good for as long as the server runs, and sessions of those who went away fill the memory.',
  remedy:
    'Write how many minutes a session may be idle: `30` is the default, `15` is common where money is moved.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['session-timeout'],
  references: [
    { source: 'manual', id: 'Servlet 6.0: 7.5' },
    { source: 'CWE', id: 'CWE-613' },
  ],
  examples: [{ bad: example('-1'), good: example('30') }],
  *check({ sessions }): Iterable<Finding> {
    const { timeout } = sessions;
    const minutes = minutesOf(timeout?.value);
    if (!timeout || minutes === undefined || minutes > 0) return;
    yield {
      span: timeout.element.textSpan,
      message: `A session-timeout of ${timeout.value} means that sessions never expire.`,
      fixes: () => [
        {
          title: 'Let idle sessions end after 30 minutes',
          safe: false,
          edits: setText(timeout.element, '30'),
        },
      ],
    };
  },
};

const LIMIT = 30;
const LIMIT_OF_MANAGER = 10;
/** Nobody means as many minutes. */
const LIKELY_SECONDS = 600;

/** Sessions that outlive the visit. */
export const longSessionTimeout: Rule<WebXmlModel> = {
  id: 'web-xml/long-session-timeout',
  title: 'Sessions stay open for long',
  why: 'As long as a session is good, so is its stolen id, and whoever comes to a computer that somebody left is logged in. The number is in **minutes**, not in seconds.',
  remedy: 'Let a session be idle for `30` minutes at most, and for `10` in the manager applications.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3,
  keywords: ['session-timeout'],
  references: [
    { source: 'STIG', id: 'TCAT-AS-000970' },
    { source: 'CWE', id: 'CWE-613' },
  ],
  examples: [{ bad: example('1800'), good: example('30') }],
  *check({ sessions, path }): Iterable<Finding> {
    const { timeout } = sessions;
    const minutes = minutesOf(timeout?.value);
    const limit = /(?:^|\/)(?:host-)?manager\/WEB-INF\//.test(path) ? LIMIT_OF_MANAGER : LIMIT;
    if (!timeout || minutes === undefined || minutes <= limit) return;
    const unit = minutes >= LIKELY_SECONDS ? ' These are minutes; were seconds meant?' : '';
    yield {
      span: timeout.element.textSpan,
      message: `A session may be idle for ${minutes} minutes; ${limit} are enough.${unit}`,
      fixes: () => [
        {
          title: `Let idle sessions end after ${limit} minutes`,
          safe: false,
          edits: setText(timeout.element, String(limit)),
        },
      ],
    };
  },
};

/** The number that Java makes of it; undefined where it makes none. */
function minutesOf(value: string | undefined): number | undefined {
  return value !== undefined && /^[+-]?\d{1,10}$/.test(value) ? Number(value) : undefined;
}
