import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setText } from '../../../xml/edits.js';
import type { WebXmlModel } from '../../model/model.js';
import { textOf } from '../../model/text.js';
import { webApp } from '../examples.js';

/** A welcome file that is never found. */
export const uselessWelcomeFile: Rule<WebXmlModel> = {
  id: 'web-xml/useless-welcome-file',
  title: 'A welcome file that is never found',
  why: 'Tomcat puts the name behind the path of the folder. An empty one names nothing and replaces those of conf/web.xml, and one with a slash at its end names no file: visitors of the folder get 404.',
  remedy: 'Write the name of the file as it stands in its folder: `index.html`. Remove an empty one.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['welcome-file'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 10.10' }],
  examples: [
    {
      bad: list('start.html/'),
      good: list('start.html'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const file of model.named('welcome-file')) {
      const name = textOf(file);
      if (file.parent?.name !== 'welcome-file-list') continue;
      if (name === '' && file.parent.children.length === 1) {
        yield {
          span: file.nameSpan,
          message: 'With an empty name the application has no welcome file at all.',
        };
      }
      if (!/[^/]\/$/.test(name)) continue;
      const right = name.replace(/\/+$/, '');
      yield {
        span: file.textSpan,
        message: `"${name}" names no file: nothing is found under it.`,
        fixes: () => [{ title: `Write ${right}`, safe: false, edits: setText(file, right) }],
      };
    }
  },
};

function list(file: string): string {
  return webApp(`
  <welcome-file-list>
    <welcome-file>${file}</welcome-file>
  </welcome-file-list>
`);
}
