import { homedir } from 'node:os';
import { since, type Target } from '../../server/src/core/target.js';
import { effectiveAlgorithms } from '../../server/src/formats/sshd/catalogue/algorithms-effective.js';
import type { Word } from '../../server/src/formats/sshd/catalogue/grammar.js';
import { defaultOf } from '../../server/src/formats/sshd/catalogue/index.js';
import type { SshdKeyword } from '../../server/src/formats/sshd/catalogue/keyword.js';
import type { EffectiveOption } from '../../server/src/formats/sshd/model/effective.js';
import { formatAddress, parseAddress } from '../../server/src/formats/sshd/values/ip.js';

/** What holds of a keyword, by our model. */
export type OptionOf = (name: string) => EffectiveOption | undefined;

/** What `sshd -T` should print of a keyword, in the form of `comparable`. */
export function expected(entry: SshdKeyword, optionOf: OptionOf, target: Target): readonly string[] {
  const option = optionOf(entry.name);
  if (!option) return [];
  if (entry.name === 'ListenAddress') return listenAddresses(option, optionOf);
  if (entry.name === 'KbdInteractiveAuthentication' && isSwitchedOnByOldName(option, optionOf, target)) {
    return ['yes'];
  }
  if (entry.argument.kind === 'source-penalties') return [penalties(entry, option.values, target)];
  return comparable(entry, linesOf(entry, option, target), target);
}

/** Lines of `sshd -T` about a keyword, without it, in a form in which those that mean the same are equal. */
export function comparable(entry: SshdKeyword, lines: readonly string[], target: Target): readonly string[] {
  if (entry.name === 'ListenAddress') return [...lines].sort();
  if (entry.argument.kind === 'source-penalties') return [penalties(entry, lines, target)];
  // It prints an empty list where it has cleared one.
  const written = lines
    .filter((line) => line !== 'none' || !isClearedList(entry))
    .filter((line) => line !== '(null)' && line !== '');
  return written.map((line) => formOf(entry, line.replace(/["']/g, '').replace(/\s+/g, ' ').trim(), target));
}

const isClearedList = ({ argument, repeat }: SshdKeyword): boolean =>
  repeat === 'all' && argument.kind === 'path';

/** sshd prints a line for each argument of these. */
const LINE_FOR_EACH: ReadonlySet<string> = new Set([
  'patterns',
  'environment-patterns',
  'environment-assignments',
]);

function linesOf({ argument }: SshdKeyword, option: EffectiveOption, target: Target): readonly string[] {
  if (argument.kind === 'algorithms') {
    const written = option.directives.length > 0 ? option.values[0] : undefined;
    if (written === undefined && option.values.length === 0) return [];
    return [
      effectiveAlgorithms(argument.of, written, target)
        .map(({ name }) => name)
        .join(','),
    ];
  }
  if (!LINE_FOR_EACH.has(argument.kind)) return option.values;
  return option.directives.flatMap(({ line }) => line.args.map(({ value }) => value));
}

function formOf({ argument }: SshdKeyword, value: string, target: Target): string {
  switch (argument.kind) {
    case 'flag':
      return value.toLowerCase();
    case 'word':
      return newWord(argument.words, value);
    case 'integer':
    case 'port':
      return value === 'none' ? value : String(Number(value));
    case 'time':
      return value === 'none' ? '0' : String(seconds(value));
    case 'octal-mode':
      return Number.parseInt(value, 8).toString(8);
    case 'algorithms':
      return algorithmList(value, argument.wildcards, target);
    case 'max-startups':
      return startups(value);
    case 'net-block-size':
      return /^\d+:\d+/.exec(value)?.[0] ?? `${Number.parseInt(value, 10)}:128`;
    case 'path':
    case 'paths':
      return pathForm(value);
    case 'forward-targets':
      return argument.hostOptional ? value.replace(/(?<=^| )(?=\d+($| ))/g, '*:') : value;
    case 'public-key-options':
      return value.split(' ').sort().join(' ');
    case 'qos':
      return qosForm(value.toLowerCase().split(' '), target);
    case 'rekey-limit':
      return rekeyLimit(value);
    default:
      return value;
  }
}

/** sshd completes a relative path by its own folder, and `~` by the home of who runs it. */
function pathForm(value: string): string {
  if (/^none$/i.test(value)) return 'none';
  return value.replace(/(?<=^| )~(?=\/)/g, homedir()).replaceAll(`${process.cwd()}/`, '');
}

/** sshd ignores what stands behind the numbers. */
function startups(value: string): string {
  const only = Number.parseInt(value, 10);
  return /^\d+:\d+:\d+/.exec(value)?.[0] ?? `${only}:30:${only}`;
}

/** One class stands for both. Since 10.1 sshd has no name for some numbers, and heeds those names no more. */
function qosForm([interactive = '', bulk = interactive]: readonly string[], target: Target): string {
  const form = (each: string) => {
    if (!since(target, '10.1')) return QOS_NUMBERS[each] ?? each;
    return /^\d+$/.test(each) ? `0x${Number(each).toString(16)}` : each.replace(OLD_QOS, 'none');
  };
  return `${form(interactive)} ${form(bulk)}`;
}

/** What a wildcard stands for had another order before 9.2, of which we know nothing. */
function algorithmList(value: string, wildcards: boolean, target: Target): string {
  const names = [...new Set(value.split(','))];
  return (wildcards && !since(target, '9.2') ? names.sort() : names).join(',');
}

/** The word that is written today for one that means the same. */
function newWord(words: readonly Word[], value: string): string {
  const word = words.find((each) => each.value.toLowerCase() === value.toLowerCase());
  return (word?.replacedBy ?? value).toLowerCase().replace(/^debug$/, 'debug1');
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

function seconds(time: string): number {
  const parts = [...time.toLowerCase().matchAll(/([\d.]+)([smhdw]?)/g)];
  return parts.reduce((sum, [, number, unit]) => sum + Number(number) * (UNITS[unit || 's'] as number), 0);
}

const QOS_NUMBERS: Readonly<Record<string, string>> = { 4: 'reliability', 8: 'throughput', 16: 'lowdelay' };

const OLD_QOS = /^(lowdelay|throughput|reliability)$/;

const SIZES: Readonly<Record<string, number>> = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

function rekeyLimit(value: string): string {
  const [size = 'default', time = 'none'] = value.split(' ');
  const [, number = '0', unit = ''] = /^(\d+)([kmg]?)/i.exec(size) ?? [];
  return `${Number(number) * (SIZES[unit.toLowerCase()] ?? 1)} ${time === 'none' ? 0 : seconds(time)}`;
}

/** Names and seconds, the first that is written of each, those of the default where nothing is. */
function penalties(entry: SshdKeyword, lines: readonly string[], target: Target): string {
  const written = lines.join(' ').split(' ');
  if (written[0]?.toLowerCase() === 'no' && !written.some((each) => each.includes(':'))) return 'no';
  const byName = new Map<string, string>();
  for (const each of [...written, ...(defaultOf(entry, target) ?? '').split(' ')]) {
    const [name = '', number] = each.split(':');
    if (number === undefined || byName.has(name)) continue;
    byName.set(name, /^\d/.test(number) ? String(seconds(number)) : number);
  }
  return [...byName].sort().join(' ');
}

function listenAddresses({ values }: EffectiveOption, optionOf: OptionOf): readonly string[] {
  const ports = optionOf('Port')?.values ?? [];
  const family = optionOf('AddressFamily')?.values[0]?.toLowerCase();
  const everywhere = [...(family === 'inet' ? [] : ['::']), ...(family === 'inet6' ? [] : ['0.0.0.0'])];
  const written = values.length > 0 ? values : everywhere;
  return written.flatMap((value) => listenAddress(value, ports)).sort();
}

/** Without a port of its own an address is used with each `Port`. */
function listenAddress(value: string, ports: readonly string[]): readonly string[] {
  const [, bracketed, plain, port] = /^(?:\[(.*)\]|([^:]*|.*:.*:.*))(?::(\d+))?$/.exec(value) ?? [];
  const address = parseAddress(bracketed ?? plain ?? '');
  const host = address ? formatAddress(address) : value;
  return (port === undefined ? ports : [port]).map(
    (each) => `${host.includes(':') ? `[${host}]` : host}:${Number(each)}`,
  );
}

/** Before 8.7 either of two names could switch the prompts on, the old one for everybody alone. */
function isSwitchedOnByOldName(option: EffectiveOption, optionOf: OptionOf, target: Target): boolean {
  const isInBlock = option.directives.some(({ scope }) => !scope.isGlobal);
  if (since(target, '8.7') || isInBlock) return false;
  return optionOf('ChallengeResponseAuthentication')?.values[0]?.toLowerCase() === 'yes';
}

/** Whether a value is the builders' choice, or chance: nobody's mistake. */
export function isArbitrary(
  entry: SshdKeyword,
  { directives, values }: EffectiveOption,
  target: Target,
): boolean {
  const { kind } = entry.argument;
  if (directives.length === 0) return kind === 'path' && defaultOf(entry, target) !== 'none';
  return kind === 'net-block-size' && !since(target, '10.3') && !values[0]?.includes(':');
}
