import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import type { TextEdit } from '../../../../core/text.js';
import { setText } from '../../../xml/edits.js';
import { compareVersions } from '../../catalogue/versions.js';
import type { WebXmlModel } from '../../model/model.js';
import { descriptorOf } from '../../schema/index.js';
import { CLASSES, namesIn, type Packages, type RenamedName } from './renamed-names.js';

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
    const names = [...namesIn(model)];
    const wrong = names.filter(({ packages }) => packages !== right);
    const server = target.isAssumed ? 'there' : `in Tomcat ${target.label}`;
    // An application that was made for another Tomcat is one mistake, one that was half converted is several.
    if (wrong.length > 1 && wrong.length === names.length) yield findingForAll(wrong, right, server);
    else for (const name of wrong) yield findingFor(name, right, server);
  },
};

/** Whose names are right; undefined where it is not known which Tomcat reads the file. */
function packagesOf(model: WebXmlModel, isAssumed: boolean, isJakarta: boolean): Packages | undefined {
  // Tomcat converts what lies there before it is read.
  if (/(?:^|\/)webapps-javaee\//.test(model.path)) return undefined;
  if (!isAssumed) return isJakarta ? 'jakarta' : 'javax';
  const { version, source } = descriptorOf(model.document);
  return source === 'version' && compareVersions(version, '5.0') >= 0 ? 'jakarta' : undefined;
}

function findingFor(name: RenamedName, right: Packages, server: string): Finding {
  const { element, isNeeded, value } = name;
  return {
    span: element.textSpan,
    severity: isNeeded ? 'error' : 'warning',
    message: `${value} ${effectOf(name)}: ${server} the name is ${right}${name.rest}.`,
    fixes: () => [{ title: `Replace it by ${right}${name.rest}`, safe: false, edits: replaced(name, right) }],
  };
}

function findingForAll(names: readonly RenamedName[], right: Packages, server: string): Finding {
  const first = names.find(({ isNeeded }) => isNeeded) ?? (names[0] as RenamedName);
  const others = names.filter((each) => each !== first);
  const number = others.length === 1 ? 'one more name is' : `${others.length} more names are`;
  return {
    ...findingFor(first, right, server),
    message: `${first.value} ${effectOf(first)}: ${server} the name is ${right}${first.rest}, and ${number} of ${first.packages}.`,
    related: others.slice(0, MOST_RELATED).map((each) => ({
      span: each.element.textSpan,
      message: `${each.value} ${effectOf(each)}.`,
    })),
    fixes: () => [
      {
        title: `Replace ${first.packages} by ${right} in all names`,
        safe: false,
        edits: names.flatMap((each) => replaced(each, right)),
      },
    ],
  };
}

const MOST_RELATED = 20;

function effectOf({ element, isNeeded }: RenamedName): string {
  if (isNeeded) return 'cannot be loaded';
  return element.name === 'param-name' ? 'has no effect' : 'never comes';
}

function replaced({ element, rest }: RenamedName, right: Packages): readonly TextEdit[] {
  return setText(element, right + rest);
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
