import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { moveElement } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

/** Connectors that name a pool of threads which is not there for them. */
export const unknownExecutor: Rule<ServerModel> = {
  id: 'tomcat-server/unknown-executor',
  title: 'A connector names an executor that it does not get',
  why: 'A connector finds the executors of its own service that stand before it. If it does not find the one that it names, it silently takes a pool of its own.',
  remedy: 'Define the `Executor` in the same `Service`, above the `Connector`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Connector'],
  references: [{ source: 'manual', id: 'Tomcat: config/executor' }],
  examples: [
    {
      bad: inService(
        '<Connector port="8080" address="127.0.0.1" executor="pool"/>\n<Executor name="pool" maxThreads="150"/>',
      ),
      good: inService(
        '<Executor name="pool" maxThreads="150"/>\n<Connector port="8080" address="127.0.0.1" executor="pool"/>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    const pools = executorsByService(model);
    for (const connector of model.named('Connector')) {
      const attribute = model.attribute(connector, 'executor');
      const name = model.written(connector, 'executor');
      const own = connector.parent && pools.get(connector.parent);
      if (!attribute || name === undefined || own?.isUnsure) continue;
      const executor = own?.byName.get(name);
      if (executor && executor.firstPiece < connector.firstPiece) continue;
      const reason = executor
        ? `The Executor "${name}" stands behind this connector`
        : `This Service has no Executor "${name}"`;
      yield {
        span: attribute.valueSpan,
        message: `${reason}: the connector takes a pool of its own, without a word.`,
        fixes: () => (executor ? [moveUp(executor, connector)] : []),
      };
    }
  },
};

/** Pools of threads that nobody uses. */
export const unusedExecutor: Rule<ServerModel> = {
  id: 'tomcat-server/unused-executor',
  title: 'An executor that no connector uses',
  why: 'Its threads wait for nothing, and its limits hold for no connector.',
  remedy: 'Name it in the `executor` of a `Connector`, or take it out.',
  kind: 'correctness',
  severity: 'info',
  profile: 'recommended',
  keywords: ['Executor'],
  references: [{ source: 'manual', id: 'Tomcat: config/executor' }],
  examples: [
    {
      bad: inService(
        '<Executor name="pool" maxThreads="150"/>\n<Connector port="8080" address="127.0.0.1"/>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    const used = new Map<XmlElement | undefined, Set<string>>();
    const unsure = new Set<XmlElement | undefined>();
    for (const connector of model.named('Connector')) {
      const name = model.written(connector, 'executor');
      const names = used.get(connector.parent) ?? new Set<string>();
      used.set(connector.parent, names);
      if (name !== undefined) names.add(name);
      else if (model.attribute(connector, 'executor')) unsure.add(connector.parent);
    }
    for (const executor of model.named('Executor')) {
      const name = model.written(executor, 'name');
      if (name === undefined || unsure.has(executor.parent) || used.get(executor.parent)?.has(name)) continue;
      yield {
        span: executor.nameSpan,
        message: `No connector of this Service names the Executor "${name}".`,
        tags: ['unnecessary'],
      };
    }
  },
};

/** Executors of less threads than they keep. */
export const executorThreads: Rule<ServerModel> = {
  id: 'tomcat-server/executor-threads',
  title: 'An executor keeps more threads than it may have',
  why: 'Java makes no such pool, and Tomcat does not start. Where `minSpareThreads` is not written, it is 25.',
  remedy: 'Raise `maxThreads`, or lower `minSpareThreads`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Executor'],
  references: [{ source: 'manual', id: 'Tomcat: config/executor' }],
  examples: [
    {
      bad: inService(
        '<Executor name="pool" maxThreads="20"/>\n<Connector port="8080" address="127.0.0.1" executor="pool"/>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const executor of model.ofClass('Executor', 'StandardThreadExecutor')) {
      const most = model.integer(executor, 'maxThreads');
      const spare = model.integer(executor, 'minSpareThreads');
      const written = model.attribute(executor, 'maxThreads') ?? model.attribute(executor, 'minSpareThreads');
      if (!written || most === undefined || spare === undefined || most >= spare) continue;
      yield {
        span: written.valueSpan,
        message: `maxThreads is ${most} and minSpareThreads ${spare}: Tomcat does not start.`,
      };
    }
  },
};

interface Executors {
  /** The first of each name: it is the one that Tomcat finds. */
  readonly byName: Map<string, XmlElement>;
  /** A property decides how one of them is called. */
  isUnsure: boolean;
}

function executorsByService(model: ServerModel): ReadonlyMap<XmlElement, Executors> {
  const services = new Map<XmlElement, Executors>();
  for (const executor of model.named('Executor')) {
    const service = executor.parent as XmlElement;
    const executors = services.get(service) ?? { byName: new Map<string, XmlElement>(), isUnsure: false };
    services.set(service, executors);
    const name = model.written(executor, 'name');
    if (name !== undefined && !executors.byName.has(name)) executors.byName.set(name, executor);
    if (name === undefined && model.attribute(executor, 'name')) executors.isUnsure = true;
  }
  return services;
}

function moveUp(executor: XmlElement, connector: XmlElement) {
  const edits = moveElement(executor, connector.parent as XmlElement, { before: connector });
  return { title: 'Move the Executor before the connector', safe: false, edits };
}
