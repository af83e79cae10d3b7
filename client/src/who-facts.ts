import { type QuickPickItem, window } from 'vscode';
import type { ClientConnection, WhoResult } from './protocol.js';

const TITLE = 'Who Gets In?';

/** A name that no record has, for an address without one. */
const NO_HOST_NAME = '-';

interface Choice<Value> extends QuickPickItem {
  readonly value: Value;
}

const WAYS: readonly Choice<ClientConnection['way']>[] = [
  { label: 'Over the network, with TLS', value: 'tls' },
  { label: 'Over the network, without encryption', value: 'plain' },
  { label: 'Over the network, with GSSAPI encryption', value: 'gss' },
  { label: 'On the server itself, over a Unix-domain socket', value: 'local' },
];

const PURPOSES: readonly Choice<boolean>[] = [
  { label: 'A session in a database', value: false },
  { label: 'Physical replication', detail: 'A standby or pg_basebackup.', value: true },
];

/**
 * Asks for the facts of a connection, those of the latest one being proposed, and for more where the answer depends on
 * them. Undefined where the user leaves.
 */
export async function askFacts(
  ask: (connection: ClientConnection) => Promise<WhoResult | undefined>,
  latest: ClientConnection | undefined,
): Promise<ClientConnection | undefined> {
  const way = await pick('How does the client connect?', WAYS, latest?.way);
  if (way === undefined) return undefined;
  const user = await input('The user (role) that it wants to be', latest?.user ?? 'postgres', (name) =>
    name === '' ? 'Every connection has a user.' : undefined,
  );
  if (user === undefined) return undefined;
  const isReplication = await pick('What does it want?', PURPOSES, latest?.isReplication);
  if (isReplication === undefined) return undefined;
  const database = isReplication
    ? latest?.database
    : await input(`The database; empty: one that is called ${user}`, latest?.database ?? '');
  if (database === undefined && !isReplication) return undefined;
  const facts: ClientConnection = { way, user, isReplication, database };
  if (way === 'local') return askMore(ask, facts, latest);
  const address = await input('The client’s IP address', latest?.address ?? '127.0.0.1', async (text) => {
    const result = await ask({ ...facts, address: text.trim() });
    return result && 'problem' in result ? result.problem : undefined;
  });
  return address === undefined ? undefined : askMore(ask, { ...facts, address: address.trim() }, latest);
}

/** Asks for what the answer lacks. Who does not know leaves the question, and gets an answer with a doubt. */
async function askMore(
  ask: (connection: ClientConnection) => Promise<WhoResult | undefined>,
  facts: ClientConnection,
  latest: ClientConnection | undefined,
): Promise<ClientConnection> {
  const result = await ask(facts);
  if (!result || 'problem' in result) return facts;
  const lacking = new Set(result.passed.flatMap(({ lacks = [] }) => lacks));
  const { user } = facts;
  const roles = lacking.has('memberOf')
    ? await input(
        `All roles that ${user} is a member of, with commas; empty: none; Escape: not known`,
        latest?.user === user ? (latest.memberOf?.join(', ') ?? '') : '',
      )
    : undefined;
  const hostName = lacking.has('hostName')
    ? await input(
        `The name that the server finds for ${facts.address}; empty: none; Escape: not known`,
        latest?.address === facts.address && latest?.hostName !== NO_HOST_NAME
          ? (latest?.hostName ?? '')
          : '',
      )
    : undefined;
  const networks = lacking.has('serverNetworks')
    ? await input(
        'The server’s own addresses with the lengths of their networks, such as 192.0.2.1/24; empty: none; Escape: not known',
        latest?.serverNetworks?.join(', ') ?? '',
        async (text) => {
          const answered = await ask({ ...facts, serverNetworks: wordsOf(text) });
          return answered && 'problem' in answered ? answered.problem : undefined;
        },
      )
    : undefined;
  return {
    ...facts,
    serverNetworks: networks === undefined ? undefined : wordsOf(networks),
    memberOf: roles === undefined ? undefined : wordsOf(roles),
    hostName: hostName?.trim() === '' ? NO_HOST_NAME : hostName?.trim(),
  };
}

function wordsOf(text: string): string[] {
  return text.split(',').flatMap((word) => word.trim() || []);
}

/** Asks for one of a few, the latest first; undefined where the user leaves. */
async function pick<Value>(
  placeHolder: string,
  choices: readonly Choice<Value>[],
  latest: Value | undefined,
): Promise<Value | undefined> {
  const sorted = [...choices].sort((a, b) => Number(b.value === latest) - Number(a.value === latest));
  const chosen = await window.showQuickPick(sorted, { title: TITLE, placeHolder });
  return chosen?.value;
}

/** Asks for a text; undefined where the user leaves. */
async function input(
  prompt: string,
  value: string,
  validateInput: (text: string) => string | undefined | Promise<string | undefined> = () => undefined,
): Promise<string | undefined> {
  return window.showInputBox({ title: TITLE, prompt, value, validateInput });
}
