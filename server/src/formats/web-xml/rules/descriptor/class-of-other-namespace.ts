import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import { isLegible } from '../../../tomcat/properties.js';
import { setText } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import { compareVersions } from '../../catalogue/versions.js';
import type { WebXmlModel } from '../../model/model.js';
import { textOf } from '../../model/text.js';
import { descriptorOf } from '../../schema/index.js';

/** What Java EE named `javax` and Jakarta EE names `jakarta`, as far as descriptors name it. */
const RENAMED = /^(javax|jakarta)(\.(?:servlet|faces|websocket|ws\.rs)\.[\w.]+)$/;

/** The elements that name a class, and whether Tomcat needs it to start the application. */
const CLASSES: ReadonlyMap<string, boolean> = new Map([
  ['servlet-class', true],
  ['filter-class', true],
  ['listener-class', true],
  ['exception-type', false],
]);

/** A class of Java EE on a server of Jakarta EE, or the other way round. */
export const classOfOtherNamespace: Rule<WebXmlModel> = {
  id: 'web-xml/class-of-other-namespace',
  title: 'A name of javax where Tomcat has jakarta, or the reverse',
  why: 'Since Tomcat 10 all names of the servlet world begin with `jakarta` instead of `javax`, and Tomcat 9 knows only `javax`. A class of the other kind cannot be loaded; a parameter of the other kind is not read, and an exception never comes.',
  remedy:
    'Use libraries that are made for this Tomcat, and write the names that belong to them. An old application can be converted: put its WAR into `webapps-javaee`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: [...CLASSES.keys(), 'param-name'],
  references: [
    { source: 'release notes', id: 'Tomcat 10' },
    { source: 'manual', id: 'Servlet 6.0: 14.3' },
  ],
  examples: [
    {
      bad: faces('javax.faces.webapp.FacesServlet', 'jakarta.faces.FACELETS_SKIP_COMMENTS'),
      good: faces('jakarta.faces.webapp.FacesServlet', 'jakarta.faces.FACELETS_SKIP_COMMENTS'),
    },
    {
      bad: faces('jakarta.faces.webapp.FacesServlet', 'javax.faces.FACELETS_SKIP_COMMENTS'),
      good: faces('jakarta.faces.webapp.FacesServlet', 'jakarta.faces.FACELETS_SKIP_COMMENTS'),
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    const right = packagesOf(model, target.isAssumed === true, since(target, '10.0'));
    if (right === undefined) return;
    for (const [name, isNeeded] of CLASSES) {
      for (const element of model.named(name)) {
        const finding = judge(element, right, isNeeded);
        if (finding) yield finding;
      }
    }
    for (const parameter of model.top('context-param')) {
      const name = parameter.child('param-name');
      const finding = name && judge(name, right, false);
      if (finding) yield finding;
    }
  },
};

type Packages = 'javax' | 'jakarta';

/** Whose names are right; undefined where it is not known which Tomcat reads the file. */
function packagesOf(model: WebXmlModel, isAssumed: boolean, isJakarta: boolean): Packages | undefined {
  // Tomcat converts what lies there before it is read.
  if (/(?:^|\/)webapps-javaee\//.test(model.path)) return undefined;
  if (!isAssumed) return isJakarta ? 'jakarta' : 'javax';
  const { version, source } = descriptorOf(model.document);
  return source === 'version' && compareVersions(version, '5.0') >= 0 ? 'jakarta' : undefined;
}

function judge(element: XmlElement, right: Packages, isNeeded: boolean): Finding | undefined {
  const value = textOf(element);
  const [, written, rest] = RENAMED.exec(value) ?? [];
  if (written === undefined || written === right || !isLegible(value)) return undefined;
  const better = `${right}${rest}`;
  const effect = isNeeded
    ? 'cannot be loaded'
    : element.name === 'param-name'
      ? 'has no effect'
      : 'never comes';
  return {
    span: element.textSpan,
    severity: isNeeded ? 'error' : 'warning',
    message: `${value} ${effect}: here the name is ${better}.`,
    fixes: () => [{ title: `Replace it by ${better}`, safe: false, edits: setText(element, better) }],
  };
}

function faces(servletClass: string, parameter: string): string {
  return `<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
  <context-param>
    <param-name>${parameter}</param-name>
    <param-value>true</param-value>
  </context-param>
  <servlet>
    <servlet-name>faces</servlet-name>
    <servlet-class>${servletClass}</servlet-class>
  </servlet>
  <servlet-mapping>
    <servlet-name>faces</servlet-name>
    <url-pattern>*.xhtml</url-pattern>
  </servlet-mapping>
</web-app>
`;
}
