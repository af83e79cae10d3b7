import type { Finding, Fix } from '../../../../core/finding.js';
import { GivenNames } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { insertChild, type Place, setText } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import { escapeText } from '../../../xml/escape.js';
import type { WebXmlModel } from '../../model/model.js';
import { type Word, wordsOf } from '../../model/text.js';
import { CLERKS, collection, webApp } from '../examples.js';

function example(...roles: readonly string[]): string {
  const declared = roles.map(
    (role) => `\n  <security-role>\n    <role-name>${role}</role-name>\n  </security-role>`,
  );
  return webApp(`
  <security-constraint>
    ${collection('/*')}
    ${CLERKS}
  </security-constraint>
  <login-config><auth-method>BASIC</auth-method></login-config>${declared.join('')}
`);
}

/** A role that no security-role is for. */
export const roleNotDeclared: Rule<WebXmlModel> = {
  id: 'web-xml/role-not-declared',
  title: 'A role that is not declared',
  why: 'Roles are compared letter by letter, and a misspelt one is a role that nobody has: users get 403. Tomcat says in its log that a role is not declared, and goes on as if it were.',
  remedy: 'Write the role as `security-role` declares it, or declare it there.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['role-name', 'role-link'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 14.4' }],
  examples: [
    { bad: example('Clerk'), good: example('Clerk').replace('<role-name>clerk', '<role-name>Clerk') },
    { bad: example('boss'), good: example('boss', 'clerk') },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    const forbidden = new Set(model.violations('unknown-role').map(({ element }) => element));
    const declared = model.top('security-role').flatMap((role) => wordsOf(role, 'role-name'));
    const known = new Set(declared.map(({ value }) => value));
    let names: GivenNames | undefined;
    for (const word of rolesIn(model)) {
      const { element, value } = word;
      const isForbidden = forbidden.has(element);
      if (known.has(value) || !isLegible(value) || value === '') continue;
      // Others may declare what a library or the server asks for.
      if (!isForbidden && model.role !== 'application') continue;
      names ??= new GivenNames(known);
      const meant = names.nearest(value);
      yield {
        span: element.textSpan,
        message: `No security-role declares the role ${value}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
        severity: isForbidden ? 'error' : 'warning',
        fixes: () => fixesFor(model, word, meant),
      };
    }
  },
};

/** The roles that Tomcat looks up: `*` and `**` are words of their own. */
function rolesIn(model: WebXmlModel): readonly Word[] {
  const asked = model.constraints.all.flatMap(({ roles }) => roles);
  const servlets = model.top('servlet').flatMap(({ children }) => children);
  return [
    ...asked.filter(({ value }) => value !== '*' && value !== '**'),
    ...inside(servlets, 'run-as', 'role-name'),
    ...inside(servlets, 'security-role-ref', 'role-link'),
  ];
}

function inside(elements: readonly XmlElement[], parent: string, name: string): readonly Word[] {
  return elements.filter((each) => each.name === parent).flatMap((each) => wordsOf(each, name));
}

function fixesFor(model: WebXmlModel, { element, value }: Word, meant: string | undefined): readonly Fix[] {
  const declare: Fix = {
    title: `Declare the role ${value}`,
    // Tomcat itself adds it. Where another one was meant, that would hide the mistake.
    safe: meant === undefined,
    edits: declaration(model, value),
  };
  if (meant === undefined) return [declare];
  return [{ title: `Write ${meant}`, safe: false, edits: setText(element, meant) }, declare];
}

/** Where the oldest versions, which fix the order, have it too. */
const BEFORE: readonly string[] = ['security-role', 'login-config', 'security-constraint'];

function declaration(model: WebXmlModel, role: string) {
  if (!model.root) return [];
  const before = BEFORE.map((name) => model.top(name).at(-1)).find((element) => element !== undefined);
  const place: Place = before ? { after: before } : 'last';
  const xml = `<security-role>\n  <role-name>${escapeText(role)}</role-name>\n</security-role>`;
  return insertChild(model.root, xml, place);
}
