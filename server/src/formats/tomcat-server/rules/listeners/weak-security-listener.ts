import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shownValue, type XmlAttribute } from '../../../xml/attributes.js';
import { removeAttribute } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { wholeServer } from '../examples.js';

const example = (attribute: string) =>
  wholeServer(
    'port="-1"',
    `<Listener className="org.apache.catalina.security.SecurityListener"${attribute} />`,
  );

/** What others may do with a file, as a umask takes it away. */
const WRITE = 0o2;
const EVERYTHING = 0o7;

/** A guard that lets root pass. */
export const weakSecurityListener: Rule<ServerModel> = {
  id: 'tomcat-server/weak-security-listener',
  title: 'The SecurityListener is told to look away',
  why: 'The `SecurityListener` keeps Tomcat from starting as root, or with a umask that leaves its files to everybody. Attributes that switch a check off take that away without a word in the log.',
  remedy: 'Remove the attribute: `root` is refused by default, and a umask weaker than `0007`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  keywords: ['Listener'],
  references: [
    { source: 'manual', id: 'Tomcat: config/listeners' },
    { source: 'STIG', id: 'TCAT-AS-000450' },
    { source: 'CWE', id: 'CWE-250' },
  ],
  examples: [
    { bad: example(' checkedOsUsers=""'), good: example('') },
    { bad: example(' minimumUmask="0000"'), good: example('') },
  ],
  *check(model, context): Iterable<Finding> {
    const mask = context.profileOf() === 'strict' ? EVERYTHING : WRITE;
    for (const listener of model.ofClass('Listener', 'SecurityListener')) {
      if (listener.parent !== model.server) continue;
      const users = model.attribute(listener, 'checkedOsUsers');
      if (users && model.written(listener, 'checkedOsUsers') !== undefined && !hasRoot(users.value)) {
        yield findingAt(listener, users, 'Tomcat may be started as root: checkedOsUsers does not name it.');
      }
      const umask = model.attribute(listener, 'minimumUmask');
      const bits = umask && umaskOf(umask.value);
      if (!umask || bits === undefined || (bits & mask) === mask) continue;
      const what = (bits & WRITE) === 0 ? 'lets everybody change its files' : 'lets everybody read its files';
      yield findingAt(listener, umask, `Tomcat starts with a umask that ${what}.`);
    }
  },
};

function findingAt(listener: XmlElement, attribute: XmlAttribute, message: string): Finding {
  return {
    span: shownValue(attribute),
    message,
    fixes: () => [
      {
        title: `Remove ${attribute.name}, so that its default holds`,
        safe: false,
        edits: removeAttribute(listener, attribute),
      },
    ],
  };
}

function hasRoot(users: string): boolean {
  return users.split(',').some((user) => user.trim().toLowerCase() === 'root');
}

/** The bits of a umask; an empty one asks for nothing. Undefined for what is none. */
function umaskOf(value: string): number | undefined {
  if (value === '') return 0;
  return /^[0-7]{1,4}$/.test(value) ? Number.parseInt(value, 8) : undefined;
}
