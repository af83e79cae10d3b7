import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setText } from '../../../xml/edits.js';
import { parametersOf } from '../../model/components.js';
import type { WebXmlModel } from '../../model/model.js';
import { isKnown } from '../../model/parameters.js';
import { webApp } from '../examples.js';

const SAVING = new Set(['javax.faces.STATE_SAVING_METHOD', 'jakarta.faces.STATE_SAVING_METHOD']);
const ENCRYPTION = 'org.apache.myfaces.USE_ENCRYPTION';

/** Objects that clients hand in as they like. */
export const unencryptedViewState: Rule<WebXmlModel> = {
  id: 'web-xml/unencrypted-view-state',
  title: 'Clients keep the state of pages without encryption',
  why: 'MyFaces sends the state of a page as serialized Java objects, and reads what comes back. Without encryption a client can hand in objects of its own, which run code while they are read.',
  remedy:
    'Remove `org.apache.myfaces.USE_ENCRYPTION`, or set it to `true`. State that is kept on the server is safe too.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 9.8,
  keywords: ['context-param'],
  references: [{ source: 'CWE', id: 'CWE-502' }],
  examples: [{ bad: descriptor('false'), good: descriptor('true') }],
  *check(model): Iterable<Finding> {
    if (!model.root) return;
    // Of several context-params with one name the last counts.
    const inForce = new Map(parametersOf(model.root, 'context-param').map((each) => [each.name, each]));
    const encryption = inForce.get(ENCRYPTION);
    if (!encryption || !isKnown(encryption) || encryption.value.toLowerCase() !== 'false') return;
    if (![...SAVING].some((name) => inForce.get(name)?.value.toLowerCase() === 'client')) return;
    const { valueElement } = encryption;
    yield {
      span: valueElement.textSpan,
      message: 'Clients can hand in objects of their own, which run code on the server as they are read.',
      fixes: () => [{ title: 'Set it to true', safe: false, edits: setText(valueElement, 'true') }],
    };
  },
};

function descriptor(encryption: string): string {
  return webApp(`
  <context-param>
    <param-name>jakarta.faces.STATE_SAVING_METHOD</param-name>
    <param-value>client</param-value>
  </context-param>
  <context-param>
    <param-name>org.apache.myfaces.USE_ENCRYPTION</param-name>
    <param-value>${encryption}</param-value>
  </context-param>
`);
}
