import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';

/** No file may take more than this part of the cache. */
const PARTS = 20;

const example = (limit: number) =>
  inHost(
    `<Context path="/shop" docBase="/srv/shop">\n  <Resources cacheMaxSize="20000" cacheObjectMaxSize="${limit}" />\n</Context>`,
  );

/** A limit that the cache does not keep to. */
export const cachedFileLimit: Rule<ServerModel> = {
  id: 'tomcat-server/cached-file-limit',
  title: 'A limit of cached files that Tomcat lowers',
  why: 'No file may take more than a twentieth of the cache. Tomcat lowers `cacheObjectMaxSize` to that with a warning in the log, and larger files are read from the disk each time.',
  remedy: 'Set `cacheMaxSize` to twenty times the largest file that is to be cached, in KiB.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Resources'],
  references: [{ source: 'manual', id: 'Tomcat: config/resources' }],
  examples: [{ bad: example(5000), good: example(1000) }],
  *check(model): Iterable<Finding> {
    for (const resources of model.named('Resources')) {
      const attribute = model.attribute(resources, 'cacheObjectMaxSize');
      const wanted = model.integer(resources, 'cacheObjectMaxSize');
      const cache = model.integer(resources, 'cacheMaxSize');
      if (!attribute || wanted === undefined || cache === undefined || cache <= 0) continue;
      const limit = Math.floor(cache / PARTS);
      if (wanted <= limit || model.flag(resources, 'cachingAllowed') === false) continue;
      yield {
        span: attribute.valueSpan,
        message: `Tomcat lowers this to ${limit} KiB, a twentieth of the cache of ${cache} KiB.`,
        fixes: () => [
          {
            title: `Write ${limit}, which is in force`,
            safe: true,
            edits: setAttribute(resources, attribute.name, String(limit)),
          },
        ],
      };
    }
  },
};
