import { since } from '../../../../core/target.js';
import type { SshdModel } from '../../model/model.js';
import type { Scope } from '../../model/scope.js';
import { inWords } from '../../values/problem.js';

/** A kind of forwarding that the sessions of a scope may use. */
export interface OpenForwarding {
  /** As a sentence calls it. */
  readonly name: string;
  /** The keyword that closes it alone. */
  readonly keyword: string;
  /** The first release in which DisableForwarding closes it too; left out where it always did. */
  readonly coveredSince?: string;
  /** What it opens a way to: hosts and services, sockets among the files that a chroot leaves, or nothing here. */
  readonly reaches: 'network' | 'files' | 'client';
}

const TCP: OpenForwarding = { name: 'TCP ports', keyword: 'AllowTcpForwarding', reaches: 'network' };
const SOCKETS: OpenForwarding = {
  name: 'Unix-domain sockets',
  keyword: 'AllowStreamLocalForwarding',
  reaches: 'files',
};
const AGENT: OpenForwarding = {
  name: 'the key agent',
  keyword: 'AllowAgentForwarding',
  coveredSince: '10.0',
  reaches: 'client',
};
const X11: OpenForwarding = {
  name: 'X11',
  keyword: 'X11Forwarding',
  coveredSince: '10.0',
  reaches: 'client',
};
const TUNNEL: OpenForwarding = {
  name: 'tun devices',
  keyword: 'PermitTunnel',
  coveredSince: '10.4',
  reaches: 'network',
};

/** What the sessions of a scope may forward, as far as that is known. */
export function openForwarding(model: SshdModel, scope: Scope): readonly OpenForwarding[] {
  const isDisabled = model.valueIn(scope, 'DisableForwarding')?.toLowerCase() === 'yes';
  const value = (name: string) => model.valueIn(scope, name)?.toLowerCase();
  const isAllowed = (kind: OpenForwarding) => {
    const set = value(kind.keyword);
    return set !== undefined && set !== 'no' && !(isDisabled && isCovered(kind, model));
  };
  return [TCP, SOCKETS, AGENT, X11, TUNNEL].filter(
    (kind) => isAllowed(kind) && (kind !== TCP || isTcpUnlimited(value)),
  );
}

/** What can be forwarded, as a sentence lists it. */
export function namesOf(open: readonly OpenForwarding[]): string {
  return inWords(
    open.map(({ name }) => name),
    'and',
  );
}

/** Whether DisableForwarding closes a kind. Debian brought the change of 10.0 to the releases that it maintains. */
function isCovered({ coveredSince }: OpenForwarding, { target }: SshdModel): boolean {
  if (coveredSince === undefined || since(target, coveredSince)) return true;
  return coveredSince === '10.0' && target.variant === 'debian' && since(target, '8.9');
}

/** Somebody who lists the targets of a forwarding wants it. */
function isTcpUnlimited(value: (name: string) => string | undefined): boolean {
  const direction = value('AllowTcpForwarding');
  const isOpen = (own: string, list: string) => direction !== own && (value(list) ?? 'any') === 'any';
  return isOpen('remote', 'PermitOpen') || isOpen('local', 'PermitListen');
}
