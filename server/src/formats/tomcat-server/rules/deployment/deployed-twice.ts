import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { comparablePath, deploysFolders } from './deployment.js';

/** An application under two paths. */
export const deployedTwice: Rule<ServerModel> = {
  id: 'tomcat-server/deployed-twice',
  title: 'An application that is deployed twice',
  why: 'A `Context` whose `docBase` lies in `appBase` is started by the `Context`, and once more under the name of its folder, since the host deploys all that is in `appBase`. Jobs run twice, and rules that hold for one path are got round by the other.',
  remedy:
    'Move the application out of `appBase`, or name its folder after the path (`ROOT` for the empty one) and drop the `Context`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Context'],
  references: [{ source: 'manual', id: 'Tomcat: config/context' }],
  examples: [{ bad: inHost('<Context path="" docBase="shop" />') }],
  *check(model): Iterable<Finding> {
    for (const context of model.named('Context')) {
      const host = context.parent as XmlElement;
      const docBase = model.attribute(context, 'docBase');
      const path = model.written(context, 'path');
      if (!docBase || path === undefined || deploysFolders(model, host) !== true) continue;
      if (model.attribute(host, 'deployIgnore')) continue;
      const name = nameInAppBase(docBase.value, model.setting(host, 'appBase')?.value);
      if (name === undefined || name === baseNameOf(path)) continue;
      const second = name === 'ROOT' ? 'the empty path' : `/${name.replaceAll('#', '/')}`;
      yield {
        span: docBase.valueSpan,
        message: `This application is deployed twice: here, and under ${second}, since it lies in the appBase of the host.`,
      };
    }
  },
};

/** The name under which a host finds an application in its folder; undefined where it does not, or nobody can tell. */
function nameInAppBase(docBase: string, appBase: string | undefined): string | undefined {
  const folder = appBase === undefined ? undefined : comparablePath(appBase);
  const isRelative = !/^(?:[/\\$]|[A-Za-z]:)/.test(docBase);
  const place = comparablePath(isRelative ? `${folder}/${docBase}` : docBase);
  if (!folder || !place?.startsWith(`${folder}/`)) return undefined;
  const name = place.slice(folder.length + 1);
  return name.includes('/') || name.includes('##') ? undefined : name.replace(/\.war$/i, '');
}

/** The name of the folder that a path is served from by itself: `shop#news` for `/shop/news`. */
function baseNameOf(path: string): string {
  const name = path.replace(/^\/|\/$/g, '').replaceAll('/', '#');
  return name === '' ? 'ROOT' : name;
}
