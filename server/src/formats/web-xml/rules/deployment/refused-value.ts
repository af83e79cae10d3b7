import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { removeElement, setText } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { WebXmlModel } from '../../model/model.js';
import { textOf } from '../../model/text.js';
import { webApp } from '../examples.js';
import { notDeployed, notRead } from '../not-deployed.js';

/** By the element and what it stands in, what Tomcat wants of a text. */
const WANTED: readonly {
  readonly within: readonly [string, ...string[]];
  readonly name: string;
  readonly wants: 'number' | 'path';
  /** Tomcat gives a path of version 2.2 the slash that it lacks. */
  readonly isMended?: true;
}[] = [
  { within: ['servlet'], name: 'load-on-startup', wants: 'number' },
  { within: ['servlet'], name: 'jsp-file', wants: 'path' },
  { within: ['session-config'], name: 'session-timeout', wants: 'number' },
  { within: ['error-page'], name: 'error-code', wants: 'number' },
  { within: ['error-page'], name: 'location', wants: 'path', isMended: true },
  { within: ['login-config', 'form-login-config'], name: 'form-login-page', wants: 'path', isMended: true },
  { within: ['login-config', 'form-login-config'], name: 'form-error-page', wants: 'path', isMended: true },
];

const JSP =
  '\n  <servlet>\n    <servlet-name>shop</servlet-name>\n    <servlet-class>com.example.Shop</servlet-class>';

/** Texts that the schema of the version lets pass, or that none judges, and Tomcat does not. */
export const refusedValue: Rule<WebXmlModel> = {
  id: 'web-xml/refused-value',
  title: 'A value that Tomcat cannot read',
  why: 'Tomcat needs a number here, or a path with a slash at its beginning, and refuses the application otherwise. The document type declarations of versions 2.2 and 2.3 do not say so, and later schemas let `load-on-startup` be empty.',
  remedy: 'Write the number, or the path within the application with its slash.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: WANTED.map(({ name }) => name),
  references: [{ source: 'manual', id: 'Servlet 6.0: 14.4' }],
  examples: [
    {
      bad: webApp(`${JSP}\n    <load-on-startup/>\n  </servlet>\n`),
      good: webApp(`${JSP}\n    <load-on-startup>1</load-on-startup>\n  </servlet>\n`),
    },
    {
      bad: old('error.html'),
      good: old('/error.html'),
    },
  ],
  *check(model): Iterable<Finding> {
    const said = new Set(model.violations('wrong-value').map(({ element }) => element));
    const { source, version } = model.judgement.descriptor;
    const isOldest = source === 'doctype' && version === '2.2';
    for (const { within, name, wants, isMended } of WANTED) {
      if (isOldest && isMended) continue;
      for (const element of elementsIn(model, within, name)) {
        const value = textOf(element);
        if (said.has(element) || !isLegible(value)) continue;
        const finding =
          wants === 'number' ? judgeNumber(model, element, value) : judgePath(model, element, value);
        if (finding) yield finding;
      }
    }
  },
};

function elementsIn(
  model: WebXmlModel,
  [first, ...further]: readonly [string, ...string[]],
  name: string,
): readonly XmlElement[] {
  return [...further, name].reduce(
    (parents, each) => parents.flatMap((parent) => parent.childrenNamed(each)),
    model.top(first),
  );
}

const MAX_INT = 2 ** 31;

function judgeNumber(model: WebXmlModel, element: XmlElement, value: string): Finding | undefined {
  const number = /^[+-]?\d{1,20}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= -MAX_INT && number < MAX_INT) return undefined;
  const isEmpty = value === '';
  return {
    span: isEmpty ? element.nameSpan : element.textSpan,
    message: `${element.name} has to be a whole number${isEmpty ? ', not nothing' : ''}: ${notRead(model)}.`,
    fixes: () =>
      isEmpty && element.name === 'load-on-startup'
        ? [
            { title: 'Start it with the application: 1', safe: false, edits: setText(element, '1') },
            { title: 'Remove it: start it when it is needed', safe: false, edits: removeElement(element) },
          ]
        : [],
  };
}

function judgePath(model: WebXmlModel, element: XmlElement, value: string): Finding | undefined {
  if (value === '' || value.startsWith('/')) return undefined;
  return {
    span: element.textSpan,
    message: `${element.name} has to begin with a slash: ${notDeployed(model)}.`,
    fixes: () =>
      /^[a-z][a-z\d+.-]*:/i.test(value)
        ? []
        : [{ title: 'Put a slash before it', safe: false, edits: setText(element, `/${value}`) }],
  };
}

function old(location: string): string {
  return `<!DOCTYPE web-app PUBLIC "-//Sun Microsystems, Inc.//DTD Web Application 2.3//EN" "http://java.sun.com/dtd/web-app_2_3.dtd">
<web-app>
  <error-page>
    <error-code>404</error-code>
    <location>${location}</location>
  </error-page>
</web-app>
`;
}
