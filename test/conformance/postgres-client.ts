import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** Where and as whom a client connects to PostgreSQL. */
export interface Dial {
  /** Over a socket of the file system, or from a loopback address to another. */
  readonly to: { readonly path: string } | { readonly host: string; readonly port: number };
  readonly from?: string | undefined;
  readonly tls?: boolean;
  readonly database: string;
  readonly user: string;
  readonly replication?: 'true' | 'database' | undefined;
}

/** What the server answers: it lets the client in, asks for a proof, or refuses. */
export type Answer =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'asked'; readonly method: string }
  | { readonly kind: 'refused'; readonly message: string };

const PROTOCOL_3 = 196_608;
const SSL_REQUEST = 80_877_103;
const TIMEOUT = 20_000;

/** What the first number of an authentication message asks for. */
const PROOFS: Readonly<Record<number, string>> = { 3: 'password', 5: 'md5', 7: 'gss', 10: 'scram-sha-256' };

interface Message {
  readonly type: string;
  readonly body: Buffer;
}

/** As much of PostgreSQL's protocol as it takes to see how a connection begins, and to ask simple questions. */
export class PostgresClient {
  readonly #messages: AsyncGenerator<Message, undefined>;

  private constructor(
    private readonly socket: Socket,
    readonly answer: Answer,
    messages: AsyncGenerator<Message, undefined>,
  ) {
    this.#messages = messages;
  }

  /** Connects, and reads the first answer. */
  static async connect(dial: Dial): Promise<PostgresClient> {
    const socket = await open(dial);
    const messages = messagesOf(socket);
    socket.write(startup(dial));
    const answer = answerOf(await next(messages));
    return new PostgresClient(socket, answer, messages);
  }

  /** Sends a password that no role has, and gives the answer to it. */
  async sendWrongPassword(): Promise<string> {
    this.socket.write(message('p', text('no role has this password')));
    const answer = answerOf(await next(this.#messages));
    if (answer.kind !== 'refused') throw new Error('a wrong password was accepted');
    return answer.message;
  }

  /** The first column of what a statement gives; `ready` comes before the first. */
  query(sql: string): Promise<readonly string[]> {
    this.socket.write(message('Q', text(sql)));
    return this.ready(sql);
  }

  /** Waits until the server wants another statement, and gives the first column of what it sends until then. */
  async ready(sql = 'at the start'): Promise<readonly string[]> {
    const rows: string[] = [];
    let failure: string | undefined;
    for (;;) {
      const { type, body } = await next(this.#messages);
      if (type === 'D') rows.push(body.toString('utf8', 6, 6 + body.readInt32BE(2)));
      else if (type === 'E') failure = errorMessage(body);
      else if (type === 'Z') break;
    }
    if (failure !== undefined) throw new Error(`${failure}: ${sql}`);
    return rows;
  }

  close(): void {
    this.socket.destroy();
  }
}

async function open({ to, from, tls }: Dial): Promise<Socket> {
  const socket = connect(from === undefined ? to : { ...to, localAddress: from });
  socket.setTimeout(TIMEOUT, () => socket.destroy(new Error('PostgreSQL does not answer')));
  await once(socket, 'connect');
  if (!tls) return socket;
  const request = Buffer.alloc(8);
  request.writeInt32BE(8);
  request.writeInt32BE(SSL_REQUEST, 4);
  socket.write(request);
  const [reply] = (await once(socket, 'data')) as [Buffer];
  if (reply.toString() !== 'S') throw new Error(`PostgreSQL answers ${reply} to the request for TLS`);
  const encrypted = connectTls({ socket, rejectUnauthorized: false });
  await once(encrypted, 'secureConnect');
  return encrypted;
}

async function* messagesOf(socket: Socket): AsyncGenerator<Message, undefined> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of socket) {
    bytes = Buffer.concat([bytes, chunk as Buffer]);
    while (bytes.length >= 5) {
      const end = 1 + bytes.readInt32BE(1);
      if (bytes.length < end) break;
      yield { type: bytes.toString('latin1', 0, 1), body: bytes.subarray(5, end) };
      bytes = bytes.subarray(end);
    }
  }
}

async function next(messages: AsyncGenerator<Message, undefined>): Promise<Message> {
  const { value } = await messages.next();
  if (!value) throw new Error('PostgreSQL closed the connection without an answer');
  return value;
}

function answerOf({ type, body }: Message): Answer {
  if (type === 'E') return { kind: 'refused', message: errorMessage(body) };
  if (type !== 'R') throw new Error(`PostgreSQL begins with a message of type ${type}`);
  const code = body.readInt32BE(0);
  return code === 0 ? { kind: 'accepted' } : { kind: 'asked', method: PROOFS[code] ?? `number ${code}` };
}

/** The field `M` of an error: what a person is told. */
function errorMessage(body: Buffer): string {
  const fields = body.toString('utf8').split('\0');
  return fields.find((field) => field.startsWith('M'))?.slice(1) ?? '';
}

function startup({ database, user, replication }: Dial): Buffer {
  const parameters = { user, database, ...(replication !== undefined && { replication }) };
  const pairs = Object.entries(parameters).flatMap(([name, value]) => [text(name), text(value)]);
  const version = Buffer.alloc(4);
  version.writeInt32BE(PROTOCOL_3);
  return sized(Buffer.concat([version, ...pairs, Buffer.alloc(1)]));
}

function text(value: string): Buffer {
  return Buffer.from(`${value}\0`);
}

function message(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), sized(body)]);
}

function sized(body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([length, body]);
}
