import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setAttribute } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';

/** An Engine whose `defaultHost` is none of its hosts. */
export const unknownDefaultHost: Rule<ServerModel> = {
  id: 'tomcat-server/unknown-default-host',
  title: 'The default host does not exist',
  why: 'Requests for a name that no `Host` has go to the default host. If that one is not there, they are answered with an error, those of health checks by address among them.',
  remedy: 'Name one of the hosts in `defaultHost`, by its `name`; an `Alias` does not count.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Engine'],
  references: [{ source: 'manual', id: 'Tomcat: config/engine' }],
  examples: [
    {
      bad: inEngine('').replace('defaultHost="localhost"', 'defaultHost="locahost"'),
      good: inEngine(''),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    for (const engine of model.named('Engine')) {
      const names = hostNames(model, engine);
      const attribute = model.attribute(engine, 'defaultHost');
      if (names === undefined) continue;
      if (!attribute) {
        yield {
          span: engine.nameSpan,
          message: 'The Engine has no defaultHost: requests for a name that no Host has get an error.',
          fixes: () => fixesOf(engine, names),
        };
        continue;
      }
      const written = model.written(engine, 'defaultHost');
      if (written === undefined || names.some((name) => name.toLowerCase() === written.toLowerCase()))
        continue;
      yield {
        span: attribute.valueSpan,
        message: `No Host of this Engine has the name "${written}": requests for any other name get an error.`,
        fixes: () => fixesOf(engine, names),
      };
    }
  },
};

/** Undefined where a property decides on one of them. */
function hostNames(model: ServerModel, engine: XmlElement): readonly string[] | undefined {
  const names: string[] = [];
  for (const host of model.children(engine, 'Host')) {
    const name = model.written(host, 'name');
    if (name !== undefined) names.push(name);
    else if (model.attribute(host, 'name')) return undefined;
  }
  return names;
}

function fixesOf(engine: XmlElement, names: readonly string[]): readonly Fix[] {
  const [only, ...others] = names;
  if (only === undefined || others.length > 0) return [];
  return [
    {
      title: `Make ${only} the default host`,
      safe: false,
      edits: setAttribute(engine, 'defaultHost', only),
    },
  ];
}
