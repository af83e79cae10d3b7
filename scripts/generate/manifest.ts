import type { Format } from '../../server/src/core/format.js';
import type { RuleInfo } from '../../server/src/core/rule.js';
import type { Output } from './output.js';
import { rulesSchema, type Schema, targetsSchema } from './settings-schema.js';

interface Manifest {
  readonly contributes?: {
    readonly configuration?: { readonly properties?: Record<string, Schema> };
  };
}

/**
 * The extension's manifest with the two settings that name rules and products; all else is written by hand.
 * @throws Error where the manifest contributes no settings.
 */
export function manifest(text: string, formats: readonly Format[], rules: readonly RuleInfo[]): Output {
  const parsed = JSON.parse(text) as Manifest;
  const settings = parsed.contributes?.configuration?.properties;
  if (!settings) throw new Error('package.json has no contributes.configuration.properties to generate into');
  settings['hardlint.rules'] = { ...rulesSchema(rules), default: {}, scope: 'resource' };
  settings['hardlint.targets'] = { ...targetsSchema(formats), default: {}, scope: 'resource' };
  return { path: 'package.json', text: `${JSON.stringify(parsed, undefined, 2)}\n` };
}
