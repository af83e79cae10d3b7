import { since, type Target } from '../../../core/target.js';
import type { SourceText } from '../../../core/text.js';
import type { Grammar } from '../catalogue/grammar.js';
import { type Argument, type Line, spanWithin } from '../parse/syntax.js';
import { checkExtra, isPresent, missing, restFrom } from './arguments.js';
import { isBareIPv6, splitHostPort } from './host-port.js';
import { parseAddress } from './ip.js';
import { isPort } from './numbers.js';
import { splitLines } from './ports.js';
import { invalid, replace, replaceWithin, type ValueProblem } from './problem.js';

/** ListenAddress: an address with or without a port, and perhaps a routing domain. */
export function checkListenAddress(
  line: Line,
  _: Extract<Grammar, { kind: 'listen-address' }>,
  target: Target,
  source: SourceText,
): readonly ValueProblem[] {
  const [address, word, domain] = line.args;
  if (!isPresent(address)) return missing(line, 'an address');
  const problem = severalAddresses(line, source, target) ?? addressProblem(address, target);
  if (problem) return [problem];
  if (word === undefined && isQuotedForNothing(address, source, target)) {
    const text = address.value;
    return [
      invalid(
        address.span,
        'Before OpenSSH 8.7, sshd looks for another word behind a quoted address, and refuses the line.',
        replace(address.span, text, { safe: true, title: 'Remove the quotes' }),
      ),
    ];
  }
  if (word === undefined || !since(target, '7.7')) return checkExtra(line, 1, target);
  if (word.value !== 'rdomain') {
    const message = `${line.keyword} takes one address, and perhaps "rdomain" and a routing domain.`;
    return [{ kind: 'extra', span: restFrom(line, 1), message, fixes: [] }];
  }
  if (domain === undefined) return [invalid(word.span, '"rdomain" needs a routing domain behind it.')];
  return checkExtra(line, 3, target);
}

function isQuotedForNothing({ span }: Argument, { text }: SourceText, target: Target): boolean {
  return text[span.end - 1] === '"' && since(target, '7.7') && !since(target, '8.7');
}

function severalAddresses(line: Line, source: SourceText, target: Target): ValueProblem | undefined {
  const all = restFrom(line, 0);
  const values = source
    .slice(all)
    .split(/[\s,]+/)
    .filter((each) => each !== '');
  if (values.length < 2 || !values.every((each) => isNumeric(each, target))) return undefined;
  const message = `${line.keyword} takes one address; write a line for each.`;
  return invalid(all, message, splitLines(line, all, values, source));
}

function isNumeric(text: string, target: Target): boolean {
  if (isBareIPv6(text)) return parseAddress(text) !== undefined;
  const split = splitHostPort(text);
  if (!split || !parseAddress(split.host)) return false;
  return split.port === undefined || isPort(text.slice(split.port), target);
}

function addressProblem(argument: Argument, target: Target): ValueProblem | undefined {
  const { value, span } = argument;
  if (isBareIPv6(value)) return isHost(value) ? undefined : notAnAddress(argument, value);
  const split = splitHostPort(value);
  if (!split) {
    const network = value.indexOf('/');
    if (network < 0)
      return invalid(span, `"${value}" is no address; write "host", "host:port" or "[address]:port".`);
    const rest = spanWithin(argument, network, value.length);
    const fixes = replaceWithin(argument, network, value.length, '', { title: 'Remove the mask' });
    return invalid(rest, 'An address to listen on has no mask.', ...fixes);
  }
  const port = split.port === undefined ? undefined : value.slice(split.port);
  if (port !== undefined && !isPort(port, target)) {
    const at = port === '' ? span : spanWithin(argument, value.length - port.length, value.length);
    return invalid(at, `"${port}" is no port; write a number from 1 to 65535.`);
  }
  return isHost(split.host) ? undefined : notAnAddress(argument, split.host);
}

/**
 * Whether sshd may find an address for a host. A name may resolve on the server, whatever it is here; what has
 * only numbers, or characters that no name has, is an address or nothing. sshd looks it up when it starts.
 */
function isHost(host: string): boolean {
  if (host === '*' || parseAddress(host)) return true;
  if (host.includes(':')) return /^[0-9a-f:.]+%./i.test(host);
  return /^[a-z0-9_]([\w.-]*[\w-])?\.?$/i.test(host) && !/^[\d.]+$/.test(host);
}

function notAnAddress({ span }: Argument, host: string): ValueProblem {
  return invalid(
    span,
    host === '' ? 'The address is missing; write "0.0.0.0" or "::" for all.' : `"${host}" is no IP address.`,
  );
}
