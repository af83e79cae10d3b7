import { compareVersions } from '../../catalogue/index.js';
import type { WebXmlModel } from '../../model/model.js';

/** The names that some servlets or filters are declared under. */
export function namesOf(components: readonly { readonly name: string | undefined }[]): ReadonlySet<string> {
  return new Set(components.map(({ name }) => name).filter((name) => name !== undefined));
}

/** Those of the servlets that a mapping may be for: applications have `default` and `jsp` from `conf/web.xml`. */
export function servletNames(model: WebXmlModel): ReadonlySet<string> {
  const names = namesOf(model.servlets);
  const isFirst = model.role === 'server' && !model.path.endsWith('.default');
  return isFirst ? names : new Set([...names, 'default', 'jsp']);
}

/**
 * Whether neither annotations nor libraries declare servlets and filters that are mapped here: nobody adds any to the
 * oldest versions, and what `conf/web.xml` maps has to be there in every application.
 */
export function isDeclaredHereAlone(model: WebXmlModel): boolean {
  if (model.role === 'server') return true;
  if (compareVersions(model.judgement.descriptor.version, '2.5') < 0) return true;
  return model.root?.attribute('metadata-complete')?.value.trim() === 'true';
}
