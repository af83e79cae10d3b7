import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { removeAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';

const LEAST_BYTES = 16;

const example = (attribute: string) =>
  inHost(
    `<Context path="/shop" docBase="/srv/shop">\n  <Manager>\n    <SessionIdGenerator${attribute} />\n  </Manager>\n</Context>`,
  );

/** Session ids that can be tried out. */
export const shortSessionId: Rule<ServerModel> = {
  id: 'tomcat-server/short-session-id',
  title: 'Session ids are short enough to be guessed',
  why: 'Whoever hits on the id of a session is in it. Sixteen random bytes, the default, leave no chance; each byte less makes it 256 times easier.',
  remedy: 'Remove `sessionIdLength`, or set 16 or more.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['SessionIdGenerator'],
  references: [
    { source: 'manual', id: 'Tomcat: config/sessionidgenerator' },
    { source: 'CWE', id: 'CWE-6' },
  ],
  examples: [{ bad: example(' sessionIdLength="8"'), good: example('') }],
  *check(model): Iterable<Finding> {
    for (const generator of model.named('SessionIdGenerator')) {
      const attribute = model.attribute(generator, 'sessionIdLength');
      const bytes = attribute && model.integer(generator, 'sessionIdLength');
      if (!attribute || bytes === undefined || bytes >= LEAST_BYTES) continue;
      yield {
        span: attribute.valueSpan,
        message: `Session ids have ${bytes} random bytes; ${LEAST_BYTES} are the default and the least that is safe.`,
        fixes: () => [
          { title: 'Remove sessionIdLength', safe: false, edits: removeAttribute(generator, attribute) },
        ],
      };
    }
  },
};
