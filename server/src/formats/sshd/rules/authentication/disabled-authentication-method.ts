import type { Finding, Severity } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Span } from '../../../../core/text.js';
import { type Directive, writtenValue } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import type { Scope } from '../../model/scope.js';
import { findingAt } from '../support.js';
import { keyboardInteractiveSwitch } from './passwords.js';

/** AuthenticationMethods that ask for what is switched off. */
export const disabledAuthenticationMethod: Rule<SshdModel> = {
  id: 'sshd/disabled-authentication-method',
  title: 'AuthenticationMethods asks for a method that is off',
  why: 'Each list of `AuthenticationMethods` is one way in, and all of its methods must be passed. A list with a method that is switched off is a way that nobody can go. Where no list is left, sshd refuses to start; inside a `Match` block it starts, and locks the matched users out.',
  remedy: 'Switch the method on, or take it out of the list.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['AuthenticationMethods'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    { bad: 'PasswordAuthentication no\nAuthenticationMethods publickey,password publickey\n' },
    { bad: 'PubkeyAuthentication no\nAuthenticationMethods publickey\n' },
    { bad: 'UsePAM no\nAuthenticationMethods publickey,keyboard-interactive\n' },
  ],
  *check(model): Iterable<Finding> {
    // A line that is out of reach may stand above and switch on what is off here.
    if (!model.isComplete) return;
    const atStart = model.inForceAtStart('AuthenticationMethods');
    const mayBeSwitchedOn = otherSwitches(model);
    for (const directive of model.accepted('AuthenticationMethods')) {
      const findings = directive === atStart ? refusal(directive, model) : [];
      yield* findings.length > 0 ? findings : lockOuts(directive, model, mayBeSwitchedOn);
    }
  },
};

/** The keyword that switches each method on. */
const SWITCHES: Readonly<Record<string, string>> = {
  publickey: 'PubkeyAuthentication',
  password: 'PasswordAuthentication',
  'keyboard-interactive': 'KbdInteractiveAuthentication',
  hostbased: 'HostbasedAuthentication',
  'gssapi-with-mic': 'GSSAPIAuthentication',
  'gssapi-keyex': 'GSSAPIAuthentication',
};

/** What sshd refuses before anybody logs in: no list is left. */
function refusal(directive: Directive, model: SshdModel): Finding[] {
  const dead = deadLists(directive, model, (name) => model.valueAtStart(name), false);
  if (dead.length < directive.line.args.length) return [];
  return dead.map((list) => report(directive, list, 'no list is left, and sshd will not start', 'error'));
}

/** What the sessions that the directive holds for cannot pass. */
function lockOuts(
  directive: Directive,
  model: SshdModel,
  mayBeSwitchedOn: (keyword: string, scope: Scope) => boolean,
): Finding[] {
  if (!model.isInForce(directive)) return [];
  const { scope, line } = directive;
  const lookUp = (keyword: string) =>
    mayBeSwitchedOn(keyword, scope) ? undefined : model.valueIn(scope, keyword);
  const dead = deadLists(directive, model, lookUp, true);
  const noneLeft = dead.length === line.args.length;
  const effect = noneLeft ? 'the sessions of this block are locked out' : 'nobody can log in this way';
  return dead.map((list) => report(directive, list, effect, 'warning'));
}

/** Tells whether a block that some of the sessions match as well switches on what a scope does not speak of. */
function otherSwitches(model: SshdModel): (keyword: string, scope: Scope) => boolean {
  const forBlocks = new Map<string, boolean>();
  const forEverybody = new Map<string, boolean>();
  return (keyword, scope) => {
    if (!scope.isGlobal && model.inForceIn(scope, keyword)) return false;
    // No block that is asked about sets the keyword, so that the answer is the same for all of them.
    const known = scope.isGlobal ? forEverybody : forBlocks;
    const answer = known.get(keyword) ?? model.named(keyword).some((each) => switchesOn(each, scope, model));
    known.set(keyword, answer);
    return answer;
  };
}

function switchesOn(directive: Directive, scope: Scope, model: SshdModel): boolean {
  if (directive.scope.isAlways || writtenValue(directive).toLowerCase() !== 'yes') return false;
  // A block with lists of its own takes its sessions away from the global ones.
  return !scope.isGlobal || !model.inForceIn(directive.scope, 'AuthenticationMethods');
}

interface DeadList {
  readonly span: Span;
  /** The first of its methods that nobody can pass, and why. */
  readonly method: string;
  readonly reason: string;
}

function deadLists(
  { line, scope }: Directive,
  model: SshdModel,
  lookUp: (keyword: string) => string | undefined,
  atLogin: boolean,
): DeadList[] {
  const switchOf = (method: string): string | undefined => {
    const keyword = SWITCHES[method.split(':')[0] as string];
    return keyword === 'KbdInteractiveAuthentication' ? keyboardInteractiveSwitch(model, scope) : keyword;
  };
  return line.args.flatMap(({ value, span }) => {
    for (const method of value.split(',')) {
      const keyword = switchOf(method);
      if (keyword !== undefined && lookUp(keyword)?.toLowerCase() === 'no')
        return [{ span, method, reason: `${keyword} is no` }];
      const reason = atLogin ? missingDevice(method, model) : undefined;
      if (reason !== undefined) return [{ span, method, reason }];
    }
    return [];
  });
}

const DEVICES: ReadonlySet<string> = new Set(['bsdauth', 'pam', 'skey']);

/** Why nobody is there to ask by keyboard-interactive; sshd only looks for the device when somebody logs in. */
function missingDevice(method: string, model: SshdModel): string | undefined {
  const [name, device = 'pam'] = method.split(':');
  if (name !== 'keyboard-interactive') return undefined;
  if (!DEVICES.has(device)) return `sshd has no device "${device}", only pam`;
  // Who writes UsePAM has a build in which PAM alone can ask.
  const isPamOff = model.inForce('UsePAM') && model.value('UsePAM')?.toLowerCase() === 'no';
  return isPamOff ? 'UsePAM is no, and nothing else can ask' : undefined;
}

function report(
  directive: Directive,
  { span, method, reason }: DeadList,
  effect: string,
  severity: Severity,
): Finding {
  const message = `This list needs "${method}", but ${reason}; ${effect}.`;
  return findingAt(directive, span, message, { severity });
}
