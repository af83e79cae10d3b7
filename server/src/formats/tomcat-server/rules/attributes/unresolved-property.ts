import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Span } from '../../../../core/text.js';
import { isLegible } from '../../../tomcat/properties.js';
import type { XmlAttribute } from '../../../xml/attributes.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { suspects } from './attributes.js';

/** What shells call the folders of Tomcat and of the user, and the properties that hold them. */
const PROPERTIES: Readonly<Record<string, string>> = {
  CATALINA_BASE: 'catalina.base',
  CATALINA_HOME: 'catalina.home',
  JAVA_HOME: 'java.home',
  HOME: 'user.home',
};

const SHELL_VARIABLE = /\$(CATALINA_BASE|CATALINA_HOME|JAVA_HOME|HOME)\b/;

/** References to properties that Tomcat does not take for such. */
export const unresolvedProperty: Rule<ServerModel> = {
  id: 'tomcat-server/unresolved-property',
  title: 'A reference to a property that Tomcat leaves as it is',
  why: `Tomcat replaces \`\${name}\` by the system property of that name. Without braces, or without the closing one, it takes what is written for a part of the value.`,
  remedy: `Write \`\${catalina.base}\` or \`\${user.home}\`, both braces included.`,
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'Tomcat: config/index' }],
  examples: [
    {
      bad: inHost('<Context path="/shop" docBase="$CATALINA_BASE/shop"/>'),
      good: inHost(`<Context path="/shop" docBase="\${catalina.base}/shop"/>`),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { attribute, element } of suspects(model, 'has-dollar')) {
      const found = shellVariable(attribute) ?? unclosed(attribute);
      if (found && element.document.source.slice(attribute.valueSpan) === attribute.value) yield found;
    }
  },
};

function shellVariable({ value, valueSpan }: XmlAttribute): Finding | undefined {
  const match = SHELL_VARIABLE.exec(value);
  const name = match?.[1];
  if (!match || name === undefined) return undefined;
  const start = valueSpan.start + match.index;
  const span: Span = { start, end: start + match[0].length };
  const property = `\${${PROPERTIES[name]}}`;
  return {
    span,
    message: `Tomcat leaves ${match[0]} as it is; it replaces ${property} only.`,
    fixes: (): readonly Fix[] => [
      { title: `Write ${property}`, safe: false, edits: [{ span, text: property }] },
    ],
  };
}

function unclosed({ value, valueSpan }: XmlAttribute): Finding | undefined {
  const open = value.lastIndexOf('${');
  if (isLegible(value) || value.includes('}', open)) return undefined;
  return {
    span: { start: valueSpan.start + open, end: valueSpan.end },
    message: 'The brace is not closed: Tomcat leaves this as it is.',
  };
}
