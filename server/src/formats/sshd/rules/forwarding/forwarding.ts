import { type Beginning, hasBegun } from '../../../../core/target.js';
import type { SshdModel } from '../../model/model.js';
import type { Scope } from '../../model/scope.js';
import { inWords } from '../../values/problem.js';

/** A kind of forwarding that the sessions of a scope may use. */
export interface OpenForwarding {
  /** As a sentence calls it. */
  readonly name: string;
  /** The keyword that closes it alone. */
  readonly keyword: string;
  /** Since when DisableForwarding closes it too; left out where it always did. */
  readonly covered?: Beginning;
  /** What it opens a way to: hosts and services, sockets among the files that a chroot leaves, or nothing here. */
  readonly reaches: 'network' | 'files' | 'client';
}

/** Since when DisableForwarding closes X11 and agents; Debian brought that to the releases that it maintains. */
export const COVERS_CLIENT: Beginning = { from: '10.0', backports: { debian: '8.9' } };
/** Since when DisableForwarding closes tun devices. */
export const COVERS_TUNNELS: Beginning = { from: '10.4' };

const TCP: OpenForwarding = { name: 'TCP ports', keyword: 'AllowTcpForwarding', reaches: 'network' };
const SOCKETS: OpenForwarding = {
  name: 'Unix-domain sockets',
  keyword: 'AllowStreamLocalForwarding',
  reaches: 'files',
};
const AGENT: OpenForwarding = {
  name: 'the key agent',
  keyword: 'AllowAgentForwarding',
  covered: COVERS_CLIENT,
  reaches: 'client',
};
const X11: OpenForwarding = {
  name: 'X11',
  keyword: 'X11Forwarding',
  covered: COVERS_CLIENT,
  reaches: 'client',
};
const TUNNEL: OpenForwarding = {
  name: 'tun devices',
  keyword: 'PermitTunnel',
  covered: COVERS_TUNNELS,
  reaches: 'network',
};

/** What the sessions of a scope may forward, as far as that is known. */
export function openForwarding(model: SshdModel, scope: Scope): readonly OpenForwarding[] {
  const isDisabled = model.valueIn(scope, 'DisableForwarding')?.toLowerCase() === 'yes';
  const value = (name: string) => model.valueIn(scope, name)?.toLowerCase();
  const isAllowed = (kind: OpenForwarding) => {
    const set = value(kind.keyword);
    return set !== undefined && set !== 'no' && !(isDisabled && hasBegun(kind.covered ?? {}, model.target));
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

/** Somebody who lists the targets of a forwarding wants it. */
function isTcpUnlimited(value: (name: string) => string | undefined): boolean {
  const direction = value('AllowTcpForwarding');
  const isOpen = (own: string, list: string) => direction !== own && (value(list) ?? 'any') === 'any';
  return isOpen('remote', 'PermitOpen') || isOpen('local', 'PermitListen');
}
