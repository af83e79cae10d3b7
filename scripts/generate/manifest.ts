import type { Format } from '../../server/src/core/format.js';
import type { RuleInfo } from '../../server/src/core/rule.js';
import type { Output } from './output.js';
import { rulesSchema, type Schema, targetsSchema } from './settings-schema.js';

interface Manifest {
  readonly contributes?: {
    readonly languages?: readonly { readonly id: string }[];
    readonly configuration?: { readonly properties?: Readonly<Record<string, Schema>> };
  };
}

/**
 * The extension's manifest, in which the settings `hardlint.rules` and `hardlint.targets` admit the rules and
 * products that there are. All else, their descriptions included, is written by hand.
 * @throws Error where the manifest does not contribute these settings.
 */
export function manifest(text: string, formats: readonly Format[], rules: readonly RuleInfo[]): Output {
  const parsed = JSON.parse(text) as Manifest;
  const settings = parsed.contributes?.configuration?.properties ?? {};
  admit(settings, 'hardlint.rules', rulesSchema(rules));
  admit(settings, 'hardlint.targets', targetsSchema(formats));
  return { path: 'package.json', text: `${JSON.stringify(parsed, undefined, 2)}\n` };
}

/** The languages that the extension brings: those of which it has a grammar. */
export function contributedLanguages(text: string): readonly string[] {
  return ((JSON.parse(text) as Manifest).contributes?.languages ?? []).map(({ id }) => id);
}

function admit(settings: Readonly<Record<string, Schema>>, name: string, schema: Schema): void {
  const setting = settings[name];
  if (!setting) throw new Error(`package.json contributes no setting ${name}`);
  const { properties, additionalProperties } = schema;
  Object.assign(setting, { properties, additionalProperties });
}
