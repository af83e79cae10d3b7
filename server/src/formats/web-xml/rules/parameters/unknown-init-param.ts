import type { Finding, Fix, Severity } from '../../../../core/finding.js';
import { nearest } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import { isTrue } from '../../../tomcat/booleans.js';
import { simpleName } from '../../../tomcat/class-names.js';
import { isLegible } from '../../../tomcat/properties.js';
import { has, mayBeReadElsewhere, standing } from '../../../tomcat/releases.js';
import { setText } from '../../../xml/edits.js';
import { HEADER_FILTER } from '../../catalogue/filters.js';
import type { ParameterEntry, ShippedClass } from '../../catalogue/parameter.js';
import { shippedClass } from '../../catalogue/shipped.js';
import type { Parameter } from '../../model/components.js';
import type { WebXmlModel } from '../../model/model.js';
import { withFilter } from '../examples.js';
import { notDeployed } from '../not-deployed.js';

/** A parameter that a servlet or filter of Tomcat does not know. */
export const unknownInitParam: Rule<WebXmlModel> = {
  id: 'web-xml/unknown-init-param',
  title: 'A servlet or filter of Tomcat does not know this parameter',
  why: 'Servlets and some filters pass over what they do not know, so that the setting has no effect. Filters that protect something refuse to start, and the application is not deployed.',
  remedy: 'Correct the name; upper and lower case count. Remove what this release of Tomcat does not know.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['init-param'],
  references: [{ source: 'manual', id: 'Tomcat: config/filter' }],
  examples: [
    {
      bad: withFilter(HEADER_FILTER, {
        hstsMaxAgeSeconds: '31536000',
        antiClickJackingOptions: 'SAMEORIGIN',
      }),
      good: withFilter(HEADER_FILTER, {
        hstsMaxAgeSeconds: '31536000',
        antiClickJackingOption: 'SAMEORIGIN',
      }),
    },
    {
      bad: withFilter('org.apache.catalina.filters.CorsFilter', {
        'cors.allowed.origins': 'https://shop.example.org',
        'cors.exposed.header': 'X-Total',
      }),
      good: withFilter('org.apache.catalina.filters.CorsFilter', {
        'cors.allowed.origins': 'https://shop.example.org',
        'cors.exposed.headers': 'X-Total',
      }),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { className, parameters } of [...model.servlets, ...model.filters]) {
      const shipped = shippedClass(className);
      if (!shipped) continue;
      const known = namesOf(shipped);
      for (const parameter of parameters) {
        const finding = judge(parameter, shipped, known, model);
        if (finding) yield finding;
      }
    }
  },
};

const NAMES = new Map<ShippedClass, ReadonlyMap<string, ParameterEntry>>();

function namesOf(shipped: ShippedClass): ReadonlyMap<string, ParameterEntry> {
  let names = NAMES.get(shipped);
  if (!names) {
    names = new Map(shipped.parameters.map((each) => [each.name, each]));
    NAMES.set(shipped, names);
  }
  return names;
}

function judge(
  { element, name, value }: Parameter,
  shipped: ShippedClass,
  known: ReadonlyMap<string, ParameterEntry>,
  model: WebXmlModel,
): Finding | undefined {
  const { target } = model;
  const nameElement = element.child('param-name');
  if (!nameElement || name === '' || !isLegible(name)) return undefined;
  if (shipped.prefixes?.some((prefix) => name.startsWith(prefix))) return undefined;
  const entry = known.get(name) ?? (isSetByBean(shipped) ? known.get(lowerFirst(name)) : undefined);
  if (entry && has(entry.releases, target)) return undefined;
  const isReadElsewhere = mayBeReadElsewhere(entry?.releases, target);
  const isRefused = shipped.onUnknownName === 'refused';
  const severity: Severity = isRefused && !isReadElsewhere ? 'error' : 'warning';
  const simple = simpleName(shipped.className);
  const effect = isRefused ? notDeployed(model) : 'it has no effect';
  if (entry) {
    const when = standing(entry.releases, target) === 'removed' ? 'no longer knows' : 'does not know yet';
    const message = `In Tomcat ${target.label} ${simple} ${when} ${name}: ${effect}.`;
    return { span: nameElement.textSpan, message, severity };
  }
  const candidates = [...known.values()].filter(({ releases }) => has(releases, target));
  const meant = meantBy(
    name,
    candidates.map((each) => each.name),
  );
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return {
    span: nameElement.textSpan,
    message: `${simple} knows no parameter "${name}": ${effect}.${question}`,
    severity,
    fixes: (): readonly Fix[] =>
      meant === undefined || opens(meant, value)
        ? []
        : [{ title: `Replace it by ${meant}`, safe: false, edits: setText(nameElement, meant) }],
  };
}

/** With the right name it would let clients write files, which it never did. */
function opens(name: string, value: string): boolean {
  return name === 'readonly' && !isTrue(value);
}

/** Names that were read as words: `maxAgeSeconds` for `hstsMaxAgeSeconds`, `allowed.origins` for `cors.allowed.origins`. */
function meantBy(name: string, candidates: readonly string[]): string | undefined {
  const near = nearest(name, candidates);
  if (near !== undefined || name.length < 5) return near;
  const lower = name.toLowerCase();
  const longer = candidates.filter((each) => each.toLowerCase().endsWith(lower));
  return longer.length === 1 ? longer[0] : undefined;
}

/** Filters whose parameters are the properties of a bean take the first letter in either case. */
function isSetByBean({ kind, onUnknownName }: ShippedClass): boolean {
  return kind === 'filter' && onUnknownName !== 'ignored';
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
