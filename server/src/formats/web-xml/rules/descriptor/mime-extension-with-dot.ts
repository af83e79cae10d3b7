import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setText } from '../../../xml/edits.js';
import type { WebXmlModel } from '../../model/model.js';
import { textOf } from '../../model/text.js';
import { webApp } from '../examples.js';

/** An extension that no file has. */
export const mimeExtensionWithDot: Rule<WebXmlModel> = {
  id: 'web-xml/mime-extension-with-dot',
  title: 'A mime-mapping whose extension begins with a dot',
  why: 'Tomcat looks for what stands behind the last dot of a file name, without the dot. With one the mapping is never found, and the file is sent without the type.',
  remedy: 'Write the extension alone: `txt`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['mime-mapping'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 14.4' }],
  examples: [
    {
      bad: mapping('.webmanifest'),
      good: mapping('webmanifest'),
    },
    {
      bad: mapping('*.webmanifest'),
      good: mapping('webmanifest'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const each of model.top('mime-mapping')) {
      const extension = each.child('extension');
      if (!extension) continue;
      const [, beginning, right] = /^(\*?\.)([^.*\s]+)$/.exec(textOf(extension)) ?? [];
      if (beginning === undefined || right === undefined) continue;
      yield {
        span: extension.textSpan,
        message: `No file has this extension: the "${beginning}" is not part of it.`,
        fixes: () => [{ title: `Write ${right}`, safe: false, edits: setText(extension, right) }],
      };
    }
  },
};

function mapping(extension: string): string {
  return webApp(`
  <mime-mapping>
    <extension>${extension}</extension>
    <mime-type>application/manifest+json</mime-type>
  </mime-mapping>
`);
}
