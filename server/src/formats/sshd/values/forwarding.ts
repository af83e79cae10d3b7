import { since, type Target } from '../../../core/target.js';
import type { Grammar } from '../catalogue/grammar.js';
import { type Argument, type Line, spanWithin, withArguments } from '../parse/syntax.js';
import { checkEach, checkExtra, isPresent, missing } from './arguments.js';
import { isBareIPv6, splitHostPort } from './host-port.js';
import { parseAddress } from './ip.js';
import { isPort } from './numbers.js';
import { invalid, NO_PROBLEMS, replace, type ValueProblem } from './problem.js';

type ForwardTargets = Extract<Grammar, { kind: 'forward-targets' }>;

/** PermitOpen and PermitListen. */
export function checkForwardTargets(
  line: Line,
  grammar: ForwardTargets,
  target: Target,
): readonly ValueProblem[] {
  const first = line.args[0];
  const form = grammar.hostOptional ? '"port" or "host:port"' : '"host:port"';
  const expected = `${form}, "any" or "none"`;
  if (since(target, '9.7')) {
    return line.args.length === 0 ? missing(line, expected) : checkTargets(line, grammar, target);
  }
  if (!isPresent(first)) return missing(line, expected);
  if (isAnyOrNone(first.value)) return checkAlone(line, target);
  return checkTargets(line, grammar, target);
}

function isAnyOrNone(value: string): boolean {
  return value === 'any' || value === 'none';
}

/** Until 9.6 nothing might follow `any` and `none`. */
function checkAlone(line: Line, target: Target): readonly ValueProblem[] {
  const extra = checkExtra(line, 1, target);
  if (extra.length === 0) return NO_PROBLEMS;
  const message = `"${line.args[0]?.value}" must stand alone behind ${line.keyword}.`;
  return extra.map((problem) => ({ ...problem, message }));
}

function checkTargets(line: Line, { hostOptional }: ForwardTargets, target: Target): readonly ValueProblem[] {
  const judge = hostOptional ? listenProblem : openProblem;
  if (!since(target, '8.7') || since(target, '9.7')) return checkEach(line, target, judge);
  // An empty argument ended the list, and what followed it was too much.
  const empty = line.args.findIndex(({ value }) => value === '');
  if (empty < 0) return checkEach(line, target, judge);
  const list = checkEach(withArguments(line, line.args.slice(0, empty)), target, judge);
  return [...list, ...checkExtra(line, empty + 1, target)];
}

function openProblem(argument: Argument, line: Line, target: Target): ValueProblem | undefined {
  return targetProblem(line, argument, false, target);
}

function listenProblem(argument: Argument, line: Line, target: Target): ValueProblem | undefined {
  return targetProblem(line, argument, true, target);
}

function targetProblem(
  line: Line,
  argument: Argument,
  hostOptional: boolean,
  target: Target,
): ValueProblem | undefined {
  const { value, span } = argument;
  if (isAnyOrNone(value) && since(target, '9.7')) {
    const isFirst = argument === line.args[0];
    return isFirst ? undefined : invalid(span, `"${value}" must stand alone behind ${line.keyword}.`);
  }
  if (hostOptional && isTargetPort(value, target)) return undefined;
  const split = splitHostPort(value);
  const port = split?.port;
  if (port !== undefined && isTargetPort(value.slice(port), target)) return undefined;
  const list = value.split(',');
  if (list.length > 1 && list.every((each) => isTarget(each, hostOptional, target))) {
    const fix = replace(span, list.join(' '), { title: 'Write blanks instead of commas' });
    return invalid(span, `${line.keyword} wants blanks between its entries, not commas.`, fix);
  }
  if (hostOptional && !value.includes(':')) return notAPort(argument, 0);
  if (isBareIPv6(value)) return bareIPv6(argument, target);
  if (!split) return invalid(span, `"${value}" names no host; an IPv6 address wants brackets around it.`);
  if (port === undefined) return invalid(span, `"${value}" lacks a port; "*" stands for any.`);
  return notAPort(argument, port);
}

function isTarget(text: string, hostOptional: boolean, target: Target): boolean {
  const port = splitHostPort(text)?.port;
  if (port === undefined) return hostOptional && isTargetPort(text, target);
  return isTargetPort(text.slice(port), target);
}

function isTargetPort(text: string, target: Target): boolean {
  return text === '*' || isPort(text, target);
}

function notAPort(argument: Argument, from: number): ValueProblem {
  const port = argument.value.slice(from);
  const span = port === '' ? argument.span : spanWithin(argument, from, argument.value.length);
  return invalid(span, `"${port}" is no port; write a number from 1 to 65535, or "*" for any.`);
}

function bareIPv6({ value, span }: Argument, target: Target): ValueProblem {
  const colon = value.lastIndexOf(':');
  const [host, port] = [value.slice(0, colon), value.slice(colon + 1)];
  const fixes = parseAddress(host) && isTargetPort(port, target) ? [replace(span, `[${host}]:${port}`)] : [];
  return invalid(span, 'An IPv6 address wants brackets around it: "[address]:port".', ...fixes);
}
