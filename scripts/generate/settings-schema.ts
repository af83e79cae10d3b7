import { SEVERITIES } from '../../server/src/core/finding.js';
import type { Format } from '../../server/src/core/format.js';
import { PROFILES, type RuleInfo } from '../../server/src/core/rule.js';
import type { TargetRange } from '../../server/src/core/target.js';
import type { Output } from './output.js';

/** A part of a JSON schema. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

/** By product, which release will read the files. */
export function targetsSchema(formats: readonly Format[]): Schema {
  const ranges = new Map(formats.map(({ target }) => [target.product, target]));
  return {
    type: 'object',
    description: 'The releases that will read the files: they decide what is legal and what is the default.',
    properties: Object.fromEntries([...ranges].map(([product, range]) => [product, targetSchema(range)])),
    additionalProperties: false,
  };
}

function targetSchema({ title, newest, variants }: TargetRange): Schema {
  const builds = variants.length === 0 ? '' : `, or one of a build such as "${newest}-${variants[0]}"`;
  return {
    type: 'string',
    description: `The release of ${title}, such as "${newest}"${builds}. Left out: ${newest}, the newest that is stable.`,
    pattern: `^\\d{1,4}(\\.\\d{1,3})?([.p]\\d{1,4})*${variants.length === 0 ? '' : `(-(${variants.join('|')}))?`}$`,
    patternErrorMessage: `Write a release of ${title} such as "${newest}"${builds}.`,
  };
}

/** By rule, another severity than its own, or none at all. */
export function rulesSchema(rules: readonly RuleInfo[]): Schema {
  return {
    type: 'object',
    description: 'Rules that shall have another severity than their own, or be off.',
    properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
    additionalProperties: false,
  };
}

function ruleSchema({ title, severity, profile }: RuleInfo): Schema {
  const own = `${severity}${profile === 'strict' ? ', in the strict profile only' : ''}`;
  return {
    type: 'string',
    enum: [...SEVERITIES, 'off'],
    description: `${title}. Its own severity: ${own}.`,
  };
}

const globs = (description: string): Schema => ({
  type: 'array',
  description,
  items: { type: 'string', minLength: 1 },
});

/** The schema of `.hardlint.json`. */
export function settingsSchema(formats: readonly Format[], rules: readonly RuleInfo[]): Output {
  const profile: Schema = {
    enum: PROFILES,
    description:
      'recommended: what an expert reviewer would insist on. strict: what CIS and STIG ask for as well.',
  };
  const anywhere = {
    profile: { $ref: '#/definitions/profile' },
    targets: { $ref: '#/definitions/targets' },
    rules: { $ref: '#/definitions/rules' },
  };
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'hardlint settings',
    description: 'What hardlint shall say of the files in this folder and below it.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ...anywhere,
      associations: {
        type: 'object',
        description: 'By glob, the format of files whose names do not tell.',
        additionalProperties: { enum: formats.map((format) => format.id) },
      },
      exclude: globs('Globs of files that are not linted.'),
      overrides: {
        type: 'array',
        description: 'What holds for some of the files only; later ones win.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: { files: globs('Globs of the files that this holds for.'), ...anywhere },
        },
      },
    },
    definitions: { profile, targets: targetsSchema(formats), rules: rulesSchema(rules) },
  };
  return { path: 'schemas/hardlint.schema.json', text: `${JSON.stringify(schema, undefined, 2)}\n` };
}
