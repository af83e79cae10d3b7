import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shownValue } from '../../../xml/attributes.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { wholeServer } from '../examples.js';
import { fits } from './environment-values.js';

const PACKAGE = 'java.lang.';

/** What is often written for the classes of `java.lang`. */
const MEANT: Readonly<Record<string, string>> = {
  boolean: 'Boolean',
  byte: 'Byte',
  char: 'Character',
  double: 'Double',
  float: 'Float',
  int: 'Integer',
  long: 'Long',
  short: 'Short',
  Boolean: 'Boolean',
  Byte: 'Byte',
  Character: 'Character',
  Double: 'Double',
  Float: 'Float',
  Integer: 'Integer',
  Long: 'Long',
  Short: 'Short',
  String: 'String',
};

const example = (type: string, value: string) =>
  wholeServer(
    'port="-1"',
    `<GlobalNamingResources>\n  <Environment name="rows" type="${type}" value="${value}" />\n</GlobalNamingResources>`,
  );

/** A value that no application will find. */
export const unboundEnvironment: Rule<ServerModel> = {
  id: 'tomcat-server/unbound-environment',
  title: 'An Environment that is not of its type',
  why: 'Tomcat logs that the entry has an invalid type or value and leaves it out: the application that looks it up gets a NameNotFoundException.',
  remedy:
    'Write a value of the type, and the type as a class with its package: `java.lang.Integer`, not `int`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Environment'],
  references: [{ source: 'manual', id: 'Tomcat: config/globalresources' }],
  examples: [
    { bad: example('int', '50'), good: example('java.lang.Integer', '50') },
    { bad: example('java.lang.Integer', 'fifty') },
  ],
  *check(model): Iterable<Finding> {
    for (const element of model.named('Environment')) {
      const finding = judge(model, element);
      if (finding) yield finding;
    }
  },
};

function judge(model: ServerModel, element: XmlElement): Finding | undefined {
  const type = model.attribute(element, 'type');
  if (!type || model.written(element, 'type') === undefined) return undefined;
  const value = model.attribute(element, 'value');
  const isKnown = value !== undefined && model.written(element, 'value') !== undefined;
  const meant = Object.hasOwn(MEANT, type.value) ? MEANT[type.value] : undefined;
  if (meant !== undefined) {
    const fix: Fix = {
      title: `Write ${PACKAGE}${meant}`,
      safe: false,
      edits: [{ span: type.valueSpan, text: PACKAGE + meant }],
    };
    return {
      span: type.valueSpan,
      message: `There is no class ${type.value}: Tomcat leaves this entry out.`,
      fixes: () => (isKnown && fits(meant, value.value) === false ? [] : [fix]),
    };
  }
  if (!isKnown || !type.value.startsWith(PACKAGE)) return undefined;
  const name = type.value.slice(PACKAGE.length);
  if (fits(name, value.value) !== false) return undefined;
  const shown = value.value === '' ? 'An empty value' : value.value;
  return { span: shownValue(value), message: `${shown} is no ${name}: Tomcat leaves this entry out.` };
}
