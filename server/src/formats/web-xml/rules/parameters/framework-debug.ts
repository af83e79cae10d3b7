import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isTrue } from '../../../tomcat/booleans.js';
import { setText } from '../../../xml/edits.js';
import { type Parameter, parametersOf } from '../../model/components.js';
import type { WebXmlModel } from '../../model/model.js';
import { isKnown } from '../../model/parameters.js';
import { webApp } from '../examples.js';

interface Switch {
  readonly isOn: (value: string) => boolean;
  readonly effect: string;
  readonly better: string;
}

const FACES: Switch = {
  isOn: (value) => value === 'Development',
  effect: 'error pages show stack traces and the state of components',
  better: 'Production',
};
const FACELETS: Switch = {
  isOn: isTrue,
  effect: 'error pages show stack traces and the state of components',
  better: 'false',
};
const STRUTS: Switch = {
  isOn: isTrue,
  effect: 'requests may run expressions of their own on the server',
  better: 'false',
};

/** Parameters that make a framework show what only developers should see. */
const SWITCHES: ReadonlyMap<string, Switch> = new Map([
  ['javax.faces.PROJECT_STAGE', FACES],
  ['jakarta.faces.PROJECT_STAGE', FACES],
  ['facelets.DEVELOPMENT', FACELETS],
  ['struts.devMode', STRUTS],
]);

/** The parameters of servlets and filters that do so, by their classes. */
const OF_CLASSES: ReadonlyMap<string, ReadonlyMap<string, Switch>> = new Map([
  [
    'org.apache.struts2.dispatcher.filter.StrutsPrepareAndExecuteFilter',
    new Map([['struts.devMode', STRUTS]]),
  ],
  [
    'org.apache.struts2.dispatcher.ng.filter.StrutsPrepareAndExecuteFilter',
    new Map([['struts.devMode', STRUTS]]),
  ],
  [
    'org.directwebremoting.servlet.DwrServlet',
    new Map([
      [
        'debug',
        { isOn: isTrue, effect: 'everybody can see and call all its methods on test pages', better: 'false' },
      ],
    ]),
  ],
]);

/** A framework as developers run it. */
export const frameworkDebug: Rule<WebXmlModel> = {
  id: 'web-xml/framework-debug',
  title: 'A framework runs in development mode',
  why: 'In this mode frameworks show what helps developers, and attackers as well: stack traces, internals, consoles and test pages. It costs time with each request too.',
  remedy: 'Set the value for production. Developers can set the other one on their machines.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5.3,
  keywords: ['param-name'],
  references: [
    { source: 'CWE', id: 'CWE-489' },
    { source: 'CWE', id: 'CWE-209' },
  ],
  examples: [
    {
      bad: webApp(`
  <context-param>
    <param-name>jakarta.faces.PROJECT_STAGE</param-name>
    <param-value>Development</param-value>
  </context-param>
`),
      good: webApp(`
  <context-param>
    <param-name>jakarta.faces.PROJECT_STAGE</param-name>
    <param-value>Production</param-value>
  </context-param>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    const root = model.root;
    if (root) yield* judge(parametersOf(root, 'context-param'), SWITCHES);
    for (const { className = '', parameters } of [...model.servlets, ...model.filters]) {
      const switches = OF_CLASSES.get(className);
      if (switches) yield* judge(parameters, switches);
    }
  },
};

function* judge(parameters: readonly Parameter[], switches: ReadonlyMap<string, Switch>): Iterable<Finding> {
  for (const parameter of parameters) {
    const known = switches.get(parameter.name);
    if (!known || !isKnown(parameter) || !known.isOn(parameter.value)) continue;
    const { valueElement, name } = parameter;
    const { effect, better } = known;
    yield {
      span: valueElement.textSpan,
      message: `Development mode: ${effect}.`,
      fixes: () => [{ title: `Set ${name} to ${better}`, safe: false, edits: setText(valueElement, better) }],
    };
  }
}
