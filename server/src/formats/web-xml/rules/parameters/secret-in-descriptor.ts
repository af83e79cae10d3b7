import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import type { XmlElement } from '../../../xml/element.js';
import type { WebXmlModel } from '../../model/model.js';
import { textOf } from '../../model/text.js';
import { webApp } from '../examples.js';

/** Words at the end of a name that say that the value is a secret. */
const SECRET_NAME =
  /(?:password|passwd|passphrase|pwd|secret|api[-_.]?key|secret[-_.]?key|private[-_.]?key|(?:auth|access|api|bearer)[-_.]?token)$/i;

/** What stands where a value is fetched from, or is no secret any more: names of places, digests, and what is encrypted. */
const NO_SECRET =
  /^(?:$|true$|false$|null$|none$|java:|jdbc\/|jndi:|classpath:|file:|env:|vault:|\/|[A-Za-z]:\\|WEB-INF\/|META-INF\/|ENC\(|[{@%$#<*[]|.*\.(?:properties|xml|ya?ml|json|txt|key|pem|jks|p12|pfx|conf)$|x{3,}$|your|change.?(?:me|it)\b)/i;

/** The name of a class or a dotted key: `org.example.PasswordProvider`. */
const DOTTED = /^[a-z][\w-]*(?:\.[A-Za-z][\w-]*){2,}$/;

const JDBC_SECRET = /^jdbc:[^\s]*(?:[?;&]password=[^&;\s$]+|:\/\/[^/:@\s]+:[^@/\s$]+@)/i;

/** A password that whoever reads the file knows. */
export const secretInDescriptor: Rule<WebXmlModel> = {
  id: 'web-xml/secret-in-descriptor',
  title: 'A password stands in the descriptor',
  why: 'The file is part of the application: it lies in the repository, in each WAR and in backups, and many may read it. Whoever does has the password.',
  remedy: `Write \`\${db.password}\` and set that property outside of the application, in \`catalina.properties\` or the environment. Or let Tomcat open the connection, as a \`Resource\`. Change a password that others have seen.`,
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6.5,
  keywords: ['param-name', 'env-entry-name', 'password', 'url'],
  references: [
    { source: 'CWE', id: 'CWE-555' },
    { source: 'CWE', id: 'CWE-798' },
  ],
  examples: [
    {
      bad: webApp(`
  <context-param>
    <param-name>mail.password</param-name>
    <param-value>Tr0ub4dor</param-value>
  </context-param>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const parameter of model.named('param-name')) {
      yield* judge(parameter, parameter.parent?.child('param-value'));
    }
    for (const entry of model.named('env-entry-name')) {
      yield* judge(entry, entry.parent?.child('env-entry-value'));
    }
    for (const password of model.named('password')) {
      if (isSecret(textOf(password))) yield found(password, 'The password');
    }
    for (const url of model.named('url')) {
      if (JDBC_SECRET.test(textOf(url))) yield found(url, 'The password of the database');
    }
  },
};

function* judge(nameElement: XmlElement, valueElement: XmlElement | undefined): Iterable<Finding> {
  if (!valueElement) return;
  const name = textOf(nameElement);
  const value = textOf(valueElement);
  if (value.length > 1000) return;
  if (SECRET_NAME.test(name.slice(-80)) ? isSecret(value) : JDBC_SECRET.test(value)) {
    yield found(valueElement, name);
  }
}

function isSecret(value: string): boolean {
  return isLegible(value) && !value.includes('#{') && !NO_SECRET.test(value) && !DOTTED.test(value);
}

function found(element: XmlElement, name: string): Finding {
  return {
    span: element.textSpan,
    message: `${name} is written here: whoever reads this file or the WAR knows it.`,
  };
}
