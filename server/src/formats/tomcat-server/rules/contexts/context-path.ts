import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';

/** A path that Tomcat writes anew. */
export const contextPath: Rule<ServerModel> = {
  id: 'tomcat-server/context-path',
  title: 'A context path that Tomcat corrects',
  why: 'A path is empty, for the application at the root, or begins with a slash and does not end with one. Tomcat logs a warning about any other and serves the application from a path that is not the one in the file.',
  remedy: 'Write the path that Tomcat makes of it.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Context'],
  references: [{ source: 'manual', id: 'Tomcat: config/context' }],
  examples: [
    {
      bad: inHost('<Context path="shop/" docBase="/srv/shop" />'),
      good: inHost('<Context path="/shop" docBase="/srv/shop" />'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const context of model.named('Context')) {
      const path = model.attribute(context, 'path');
      if (!path || model.written(context, 'path') === undefined) continue;
      const corrected = correctedPath(path.value);
      if (corrected === path.value) continue;
      const plain = plainPath(corrected);
      yield {
        span: path.valueSpan,
        message: `Tomcat corrects this path to ${corrected === '' ? 'the empty one' : corrected}, with a warning.`,
        fixes: () => [
          {
            title: plain === '' ? 'Empty it' : `Write ${plain}`,
            safe: plain === corrected,
            edits: setAttribute(context, path.name, plain),
          },
        ],
      };
    }
  },
};

/** What Tomcat takes a path for. */
function correctedPath(path: string): string {
  if (path === '' || path === '/') return '';
  const begun = path.startsWith('/') ? path : `/${path}`;
  return begun.endsWith('/') ? begun.slice(0, -1) : begun;
}

/** Tomcat takes one slash off the end, even if it leaves others. */
function plainPath(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}
