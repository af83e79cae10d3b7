import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import type { ServerModel } from '../../model/model.js';
import { removal } from '../attribute-fixes.js';
import { inService } from '../examples.js';

/** A connector that cannot start, since it may have no thread. */
export const noWorkerThreads: Rule<ServerModel> = {
  id: 'tomcat-server/no-worker-threads',
  title: 'A connector that may have no thread',
  why: 'A connector makes a pool of `maxThreads` threads, and Java makes none of zero or less: the connector fails when Tomcat starts it.',
  remedy: 'Write a number of 1 or more, or remove `maxThreads`, which is 200 then.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Connector'],
  references: [{ source: 'manual', id: 'Tomcat: config/http' }],
  examples: [
    {
      bad: inService('<Connector port="8080" maxThreads="0"/>'),
      good: inService('<Connector port="8080"/>'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const element of model.named('Connector')) {
      const attribute = model.attribute(element, 'maxThreads');
      const threads = model.integer(element, 'maxThreads');
      if (!attribute || threads === undefined || threads > 0) continue;
      if (model.attribute(element, 'executor') || model.flag(element, 'useVirtualThreads') !== false)
        continue;
      yield {
        span: attribute.valueSpan,
        message: `With ${attribute.value} threads this connector does not start.`,
        fixes: () => [removal(element, attribute, false)],
      };
    }
  },
};

/** Numbers of threads that an executor decides. */
export const threadsOfExecutor: Rule<ServerModel> = {
  id: 'tomcat-server/threads-of-executor',
  title: 'The executor decides how many threads there are',
  why: 'A connector that names an `executor` uses its threads. What the connector says of numbers of threads itself is ignored.',
  remedy: 'Write the numbers on the `Executor`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Executor'],
  references: [{ source: 'manual', id: 'Tomcat: config/executor' }],
  examples: [
    {
      bad: inService(
        '<Executor name="pool" maxThreads="150" minSpareThreads="4"/>\n<Connector port="8080" executor="pool" maxThreads="400"/>',
      ),
      good: inService(
        '<Executor name="pool" maxThreads="150" minSpareThreads="4"/>\n<Connector port="8080" executor="pool"/>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    const executors = new Set(model.named('Executor').map((each) => model.written(each, 'name')));
    for (const element of model.named('Connector')) {
      const executor = model.written(element, 'executor');
      if (executor === undefined || !executors.has(executor)) continue;
      for (const name of ['maxThreads', 'minSpareThreads']) {
        const attribute = model.attribute(element, name);
        if (!attribute) continue;
        yield {
          span: attribute.nameSpan,
          tags: ['unnecessary'],
          message: `Tomcat ignores ${attribute.name} here: the threads are those of ${shown(executor)}.`,
          fixes: () => [removal(element, attribute, true)],
        };
      }
    }
  },
};
