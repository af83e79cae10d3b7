import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { cidrList, cidrProblem } from '../../../tomcat/cidr.js';
import { javaRegexProblem } from '../../../tomcat/java-regex.js';
import { has } from '../../../tomcat/releases.js';
import { HEADER_FILTER } from '../../catalogue/filters.js';
import type { ParameterEntry, ShippedClass } from '../../catalogue/parameter.js';
import { shippedClass } from '../../catalogue/shipped.js';
import { initParameter } from '../../model/components.js';
import type { WebXmlModel } from '../../model/model.js';
import { isKnown, valueSpan, type WrittenParameter } from '../../model/parameters.js';
import { withFilter } from '../examples.js';
import { notDeployed } from '../not-deployed.js';

/** A value that Tomcat does not take as it is meant. */
export const initParamValue: Rule<WebXmlModel> = {
  id: 'web-xml/init-param-value',
  title: 'A parameter of a Tomcat class has a value that it cannot have',
  why: 'A word that is not `true` counts as `false`. A number, network or regular expression that cannot be read stops the servlet, or the application that has the filter.',
  remedy: 'Write `true` or `false`, a whole number without unit, or what the message names.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['init-param'],
  references: [
    { source: 'manual', id: 'Tomcat: config/filter' },
    { source: 'manual', id: 'Tomcat: default-servlet' },
  ],
  examples: [
    { bad: withFilter(HEADER_FILTER, { hstsMaxAgeSeconds: '1 year' }) },
    { bad: withFilter(HEADER_FILTER, { hstsMaxAgeSeconds: '31536000', hstsIncludeSubDomains: 'yes' }) },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const component of [...model.servlets, ...model.filters]) {
      const shipped = shippedClass(component.className);
      if (!shipped) continue;
      for (const entry of shipped.parameters) {
        const parameter = initParameter(component, entry.name);
        if (!parameter || !isKnown(parameter) || !has(entry.releases, target)) continue;
        const finding = judge(parameter, entry, shipped, model);
        if (finding) yield finding;
      }
    }
  },
};

const MOST = 2_147_483_647;

function judge(
  { name, value, valueElement }: WrittenParameter,
  entry: ParameterEntry,
  shipped: ShippedClass,
  model: WebXmlModel,
): Finding | undefined {
  const span = valueSpan(valueElement);
  const { type } = entry;
  const refused = shipped.kind === 'filter' ? notDeployed(model) : 'the servlet does not start';
  if (type === 'boolean' || type === 'jsp-boolean') {
    if (/^(?:true|false)$/i.test(value)) return undefined;
    const taken = type === 'boolean' ? 'false' : entry.default;
    return {
      span,
      severity: 'warning',
      message: `"${value}" is neither true nor false; ${name} counts as ${taken}.`,
    };
  }
  if (type === 'integer') {
    if (/^[+-]?\d{1,10}$/.test(value) && Math.abs(Number(value)) <= MOST) return undefined;
    if (shipped.onWrongNumber === 'refused') {
      return { span, message: `${name} wants a whole number up to ${MOST}, not "${value}": ${refused}.` };
    }
    return { span, severity: 'warning', message: `${name} wants a whole number; "${value}" has no effect.` };
  }
  if (type === 'pattern') {
    const problem = javaRegexProblem(value);
    return problem === undefined
      ? undefined
      : { span, message: `${name} is no regular expression that Java reads, since ${problem}: ${refused}.` };
  }
  if (type === 'networks') {
    const problem = cidrList(value)
      .map(cidrProblem)
      .find((each) => each !== undefined);
    return problem === undefined
      ? undefined
      : { span, message: `${name} cannot be read, since ${problem}: ${refused}.` };
  }
  if (type === 'text' || type.words.some((word) => word.toLowerCase() === value.toLowerCase()))
    return undefined;
  const words = `${name} is one of ${type.words.join(', ')}`;
  if (shipped.onWrongNumber === 'refused') return { span, message: `${words}, not "${value}": ${refused}.` };
  return { span, severity: 'warning', message: `${words}; "${value}" has no effect.` };
}
