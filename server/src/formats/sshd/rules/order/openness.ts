/** How open a value leaves the server, for the keywords of which that can be said; the higher, the more open. */
const openness: ReadonlyMap<string, (value: string) => number> = new Map(
  Object.entries({
    AllowAgentForwarding: inOrder('no', 'yes'),
    AllowStreamLocalForwarding: inOrder('no', 'local', 'remote', 'yes', 'all'),
    AllowTcpForwarding: inOrder('no', 'local', 'remote', 'yes', 'all'),
    DisableForwarding: inOrder('yes', 'no'),
    GatewayPorts: inOrder('no', 'clientspecified', 'yes'),
    GSSAPIAuthentication: inOrder('no', 'yes'),
    HostbasedAuthentication: inOrder('no', 'yes'),
    IgnoreRhosts: inOrder('yes', 'shosts-only', 'no'),
    KbdInteractiveAuthentication: inOrder('no', 'yes'),
    KerberosAuthentication: inOrder('no', 'yes'),
    MaxAuthTries: Number,
    PasswordAuthentication: inOrder('no', 'yes'),
    PermitEmptyPasswords: inOrder('no', 'yes'),
    PermitRootLogin: inOrder('no', 'forced-commands-only', 'prohibit-password', 'yes'),
    PermitTunnel: inOrder('no', 'point-to-point', 'ethernet', 'yes'),
    PermitUserEnvironment: (value: string) => (value === 'no' ? 0 : 1),
    StrictModes: inOrder('yes', 'no'),
    X11Forwarding: inOrder('no', 'yes'),
    X11UseLocalhost: inOrder('yes', 'no'),
  }),
);

/** Whether one value of a keyword leaves the server more open than another one. */
export function isMoreOpen(name: string, value: string, than: string): boolean {
  const rank = openness.get(name);
  return rank !== undefined && rank(value) > rank(than);
}

function inOrder(...values: readonly string[]): (value: string) => number {
  return (value) => {
    const lower = value.toLowerCase();
    return values.indexOf(lower === 'without-password' ? 'prohibit-password' : lower);
  };
}
