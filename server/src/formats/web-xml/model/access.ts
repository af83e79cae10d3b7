import { isLegible } from '../../tomcat/properties.js';
import type { Servlet } from './components.js';
import type { PatternConstraints } from './constraints.js';
import type { WebXmlModel } from './model.js';

/** What the names of filters have in common that ask who somebody is, or where from. */
const ASKS_WHO =
  /security|secured|auth|login|shiro|keycloak|saml|oidc|oauth|openid|\bcas\b|sso|spnego|jaas|access|remote(?:addr|host|cidr)/i;

/** Which servlets everybody gets to. */
export class Access {
  readonly #patterns = new Map<string, string[]>();
  /** Whether nothing but constraints decides who gets to a path. */
  readonly #isKnown: boolean;

  constructor(private readonly model: WebXmlModel) {
    // The constraints for what a library brings stand in the descriptor of the application.
    this.#isKnown =
      model.isComplete &&
      model.role !== 'fragment' &&
      !model.filters.some(({ className = '', name = '' }) => ASKS_WHO.test(className) || ASKS_WHO.test(name));
    for (const { servletName, patterns } of model.mappings.servlets) {
      if (!servletName) continue;
      const known = this.#patterns.get(servletName.value) ?? [];
      for (const { value } of patterns) known.push(value);
      this.#patterns.set(servletName.value, known);
    }
  }

  /** The servlets that Tomcat takes: the last of each name. */
  get servlets(): Iterable<Servlet> {
    return new Map(this.model.servlets.map((servlet) => [servlet.name, servlet])).values();
  }

  /** The url-patterns of a servlet, by its name. */
  patternsOf(servletName: string | undefined): readonly string[] {
    return (servletName !== undefined && this.#patterns.get(servletName)) || [];
  }

  /** Whether everybody gets to what a url-pattern is mapped to; false where that cannot be known. */
  isOpen(pattern: string): boolean {
    if (!this.#isKnown || !isLegible(pattern)) return false;
    const { constraints } = this.model;
    const chosen = [
      constraints.byPattern.get(pattern),
      constraints.byPattern.get('/*'),
      constraints.wider(pattern),
    ];
    return !chosen.some(isClosed);
  }
}

function isClosed(constraints: PatternConstraints | undefined): boolean {
  if (!constraints) return false;
  const { isOmission, names } = constraints.methods('nobody');
  return constraints.closed !== undefined || isOmission || names.size > 0;
}
