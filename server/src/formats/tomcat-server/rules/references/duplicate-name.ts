import type { Finding, Severity } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Span } from '../../../../core/text.js';
import { isLegible } from '../../../tomcat/properties.js';
import type { XmlElement } from '../../../xml/element.js';
import { namingElements } from '../../catalogue/elements/naming.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';

/** Names that are given twice where each must be given once. */
export const duplicateName: Rule<ServerModel> = {
  id: 'tomcat-server/duplicate-name',
  title: 'A name that is given twice',
  why: 'Of two hosts of one name, or two applications of one path, Tomcat wants to know nothing: it refuses the file. Elsewhere it says nothing, and only one of the two is found.',
  remedy: 'Give each a name of its own, or join them.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'Tomcat: config/host' },
    { source: 'manual', id: 'Tomcat: config/service' },
  ],
  examples: [
    { bad: inEngine('<Host name="LocalHost" appBase="shop" autoDeploy="false"/>') },
    {
      bad: inEngine('').replace(
        '  <Service',
        '  <GlobalNamingResources>\n    <Environment name="mode" type="java.lang.String" value="test"/>\n    <Environment name="mode" type="java.lang.String" value="live"/>\n  </GlobalNamingResources>\n  <Service',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    if (model.isTemplate) return;
    const seen = new Map<string, Map<XmlElement | undefined, Map<string, Span>>>();
    for (const { group, within, key, span, message, severity } of names(model)) {
      const scopes = seen.get(group) ?? new Map<XmlElement | undefined, Map<string, Span>>();
      seen.set(group, scopes);
      const known = scopes.get(within) ?? new Map<string, Span>();
      scopes.set(within, known);
      const first = known.get(key);
      if (!first) known.set(key, span);
      else {
        yield { span, message, severity, related: [{ span: first, message: 'It is given here first.' }] };
      }
    }
  },
};

/** A name as it is given. */
interface Given {
  /** What names of this sort must not be given twice. */
  readonly group: string;
  readonly within: XmlElement | undefined;
  readonly key: string;
  readonly span: Span;
  readonly message: string;
  readonly severity: Severity;
}

function* names(model: ServerModel): Iterable<Given> {
  yield* silent(model, 'Service', 'another Service has this name: in JMX and in logs they are mixed up');
  yield* silent(model, 'Engine', 'another Engine has this name: in JMX and in conf they are mixed up');
  yield* silent(model, 'Executor', 'an Executor of this Service has this name: connectors find the first');
  for (const { name } of namingElements) {
    if (name === 'Parameter') continue;
    yield* silent(model, name, 'something here has this name already: only one of them is found');
  }
  yield* hosts(model);
  yield* contexts(model);
}

const NAMING = new Set(namingElements.map(({ name }) => name));

/** Services are compared all over the file, and engines; what has a name in JNDI, with all that has one there. */
function* silent(model: ServerModel, element: string, consequence: string): Iterable<Given> {
  for (const each of model.named(element)) {
    const attribute = model.attribute(each, 'name');
    const key = model.written(each, 'name');
    if (!attribute || key === undefined) continue;
    yield {
      group: NAMING.has(element) ? 'JNDI' : element,
      within: element === 'Service' || element === 'Engine' ? undefined : each.parent,
      key,
      span: attribute.valueSpan,
      message: `"${key}": ${consequence}.`,
      severity: 'warning',
    };
  }
}

/** Hosts first: an alias that is the name of a host loses, wherever it stands. */
function* hosts(model: ServerModel): Iterable<Given> {
  for (const host of model.named('Host')) {
    const attribute = model.attribute(host, 'name');
    const name = model.written(host, 'name');
    if (!attribute || name === undefined) continue;
    yield {
      group: 'Host',
      within: host.parent,
      key: name.toLowerCase(),
      span: attribute.valueSpan,
      message: `Another Host of this Engine has the name "${name}": Tomcat refuses the file.`,
      severity: 'error',
    };
  }
  for (const alias of model.named('Alias')) {
    const name = alias.text.trim();
    const own = alias.parent && model.written(alias.parent, 'name');
    if (name === '' || !isLegible(name) || own?.toLowerCase() === name.toLowerCase()) continue;
    yield {
      group: 'Host',
      within: alias.parent?.parent,
      key: name.toLowerCase(),
      span: alias.textSpan,
      message: `"${name}" is a name of a Host of this Engine already: Tomcat passes over this alias.`,
      severity: 'warning',
    };
  }
}

function* contexts(model: ServerModel): Iterable<Given> {
  for (const context of model.named('Context')) {
    const attribute = model.attribute(context, 'path');
    const path = model.written(context, 'path');
    if (!attribute || path === undefined) continue;
    yield {
      group: 'Context',
      within: context.parent,
      key: path.replace(/^\/|\/$/g, ''),
      span: attribute.valueSpan,
      message: `Another Context of this Host has the path "${path}": Tomcat refuses the file.`,
      severity: 'error',
    };
  }
}
