import { type Diagnostic, lint } from '../../server/src/core/engine.js';
import { fail2ban } from '../../server/src/formats/fail2ban/index.js';
import type { Jail } from '../../server/src/formats/fail2ban/model/jail.js';
import { Fail2banModel } from '../../server/src/formats/fail2ban/model/model.js';
import { specificationsIn } from '../../server/src/formats/fail2ban/values/specification.js';
import { loadFiles, usualFolder } from '../support/lint.js';
import { KNOWN } from './fail2ban-known.js';
import { type Fail2banFiles, type Fail2banVerdict, type JailInForce, stockFiles } from './real-fail2ban.js';

const FOLDER = usualFolder(fail2ban);

/** Files by their paths below the folder of the configuration, the first of which is the root, as we read them. */
export async function modelOf(files: Fail2banFiles, release: string): Promise<Fail2banModel> {
  const placed = Object.entries({ ...files, ...shipped(), ...files }).map(([name, text]) => [
    FOLDER + name,
    text,
  ]);
  const { tree, target } = await loadFiles(fail2ban, Object.fromEntries(placed), release);
  return new Fail2banModel(tree, target, 'root');
}

let beside: Fail2banFiles | undefined;

/** The filters and actions that lie beside the jails: what is not there is known to be missing. */
function shipped(): Fail2banFiles {
  beside ??= Object.fromEntries(
    Object.entries(stockFiles('filter.d', 'action.d')).filter(([name]) => name.includes('/')),
  );
  return beside;
}

/** In what our verdict differs from that of fail2ban; undefined where it does not, or only as it is known to. */
export function difference(model: Fail2banModel, verdict: Fail2banVerdict): string | undefined {
  const { outcome, skipped, why } = verdict;
  const found = findingsOf(model);
  if (typeof found === 'string') return found;
  const errors = found.filter(({ severity }) => severity === 'error');
  if (outcome === 'runs' && errors.length > 0) {
    return `fail2ban runs with what we refuse: ${errors.map(({ rule, message }) => `${rule.id}: ${message}`).join('\n')}`;
  }
  if (outcome === 'runs' || errors.length > 0) return undefined;
  const { text } = model.tree.source;
  const isKnown = KNOWN.some(({ said, written, told }) => {
    if (!said.test(why) || (written && !written.test(text))) return false;
    return told === undefined || found.some(({ rule }) => rule.id === told);
  });
  if (isKnown) return undefined;
  const what = outcome === 'dies' ? 'dies of' : `skips ${skipped.join(', ')} of`;
  return `fail2ban ${what} what we accept: ${why}`;
}

function findingsOf(model: Fail2banModel): readonly Diagnostic[] | string {
  const settings = () => ({ profile: 'recommended', targets: {}, rules: {} }) as const;
  const { diagnostics, suppressed, failures } = lint(fail2ban, model.tree, {
    target: model.target,
    role: 'root',
    settings,
  });
  const [failure] = failures;
  return failure ? `the rule ${failure.rule.id} threw ${failure.error}` : [...diagnostics, ...suppressed];
}

/** Options whose values in force are compared, where they are set. */
const COMPARED = [
  ...[
    'enabled',
    'filter',
    'backend',
    'logpath',
    'logencoding',
    'maxretry',
    'maxmatches',
    'findtime',
    'bantime',
  ],
  ...['bantime.increment', 'bantime.factor', 'bantime.maxtime', 'bantime.rndtime', 'usedns', 'ignoreself'],
  ...['ignorecommand', 'ignoreip', 'action', 'journalmatch'],
] as const;

/** In what the values that we say are in force differ from those of fail2ban, each difference as a sentence. */
export function differingValues(model: Fail2banModel, { jails }: Fail2banVerdict): readonly string[] {
  const enabled = [...model.jails, ...model.stockJails].filter(({ isEnabled }) => isEnabled);
  const ours = new Map(enabled.map((jail) => [jail.name, jail]));
  const missing = Object.keys(jails).filter((name) => !ours.has(name));
  const invented = [...ours.keys()].filter((name) => !(name in jails));
  return [
    ...missing.map((name) => `the jail ${name} is on, to us it is not`),
    ...invented.map((name) => `the jail ${name} is off, to us it is not`),
    ...Object.entries(jails).flatMap(([name, theirs]) => {
      const jail = ours.get(name);
      return jail ? jailDifferences(jail, theirs) : [];
    }),
  ];
}

function jailDifferences(jail: Jail, theirs: JailInForce): readonly string[] {
  const lists = {
    actions: specificationsIn(jail.value('action') ?? '').map(({ name, parameters }) => [
      name,
      Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.value])),
    ]),
    ignoreip: wordsOf(jail.value('ignoreip') ?? ''),
  };
  const differing = (['actions', 'ignoreip'] as const).filter(
    (name) => JSON.stringify(lists[name]) !== JSON.stringify(theirs[name]),
  );
  return [
    ...optionDifferences(jail, theirs),
    ...differing.map((name) => {
      const [their, our] = [theirs[name], lists[name]].map((list) => JSON.stringify(list));
      return `${jail.name}: ${name} are ${their}, not ${our}`;
    }),
  ];
}

/** As fail2ban splits a list of addresses. */
function wordsOf(value: string): readonly string[] {
  return value.split(/[\s,]+/).filter((word) => word !== '');
}

function optionDifferences(jail: Jail, { options }: JailInForce): readonly string[] {
  return COMPARED.flatMap((name) => {
    const theirs = options[name] ?? undefined;
    const value = jail.value(name);
    const ours = value === undefined ? undefined : asTyped(value, theirs);
    // What no file sets is the readers' default, which is no setting.
    if (ours === undefined && jail.option(name) === undefined && isDefault(name, theirs)) return [];
    if (ours === theirs) return [];
    return [`${jail.name}: ${name} is ${JSON.stringify(theirs)}, not ${JSON.stringify(ours)}`];
  });
}

function isDefault(name: string, value: JailInForce['options'][string] | undefined): boolean {
  return value === undefined || value === '' || (name === 'backend' && value === 'auto');
}

/** A value as the readers make it a number or a truth value, where they do. */
function asTyped(value: string, like: JailInForce['options'][string] | undefined) {
  if (typeof like === 'number') return Number(value);
  if (typeof like === 'boolean') return /^(?:1|on|true|yes)$/i.test(value);
  return value;
}
