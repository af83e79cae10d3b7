import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { XmlAttribute } from '../../../xml/attributes.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

/** What stands for every address of the machine. */
const ANY = '*';
const ANY_ADDRESS = new Set([ANY, '0.0.0.0', '::', '0:0:0:0:0:0:0:0', '[::]']);
/** Java takes an empty address for the loopback interface. */
const LOOPBACK = new Set(['', 'localhost', '127.0.0.1']);

/** Ports that two of Tomcat's own sockets want. */
export const portConflict: Rule<ServerModel> = {
  id: 'tomcat-server/port-conflict',
  title: 'Two sockets want the same port',
  why: 'Only one of them gets it. A connector that does not is not started; without the port for its shutdown, all of Tomcat stops.',
  remedy: 'Give each a port of its own, or addresses that have nothing in common.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Connector'],
  references: [
    { source: 'manual', id: 'Tomcat: config/http' },
    { source: 'manual', id: 'Tomcat: config/server' },
  ],
  examples: [
    {
      bad: inService(
        '<Connector port="8080" address="127.0.0.1"/>\n<Connector port="8080" address="localhost"/>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    if (model.isTemplate) return;
    const taken = new Map<number, Map<string, Socket>>();
    for (const socket of sockets(model)) {
      const onPort = taken.get(socket.port) ?? new Map<string, Socket>();
      taken.set(socket.port, onPort);
      const other =
        onPort.get(socket.address) ?? onPort.get(ANY) ?? (socket.address === ANY ? first(onPort) : undefined);
      if (!onPort.has(socket.address)) onPort.set(socket.address, socket);
      if (!other) continue;
      const isShutdown = socket.element.name === 'Server';
      const consequence = isShutdown ? 'Tomcat stops right after its start' : 'this connector does not start';
      yield {
        span: socket.attribute.valueSpan,
        message: `Port ${socket.attribute.value} is taken by another Connector: ${consequence}.`,
        related: [{ span: other.attribute.valueSpan, message: 'The port is taken here.' }],
      };
    }
  },
};

function first<Value>(map: ReadonlyMap<string, Value>): Value | undefined {
  for (const value of map.values()) return value;
  return undefined;
}

interface Socket {
  readonly element: XmlElement;
  /** That of the port. */
  readonly attribute: XmlAttribute;
  readonly port: number;
  readonly address: string;
}

/** In the order in which Tomcat opens them: that for the shutdown is the last one. The offset is the same for all. */
function* sockets(model: ServerModel): Iterable<Socket> {
  for (const connector of model.named('Connector')) {
    if (model.effective(connector, 'unixDomainSocketPath')) continue;
    yield* socketOf(model, connector, ANY);
  }
  if (model.server) yield* socketOf(model, model.server, 'localhost');
}

function* socketOf(model: ServerModel, element: XmlElement, usual: string): Iterable<Socket> {
  const attribute = model.attribute(element, 'port');
  const port = model.integer(element, 'port');
  const address = model.attribute(element, 'address') ? model.written(element, 'address') : usual;
  if (!attribute || model.written(element, 'port') === undefined) return;
  if (port === undefined || port < 1 || address === undefined) return;
  yield { element, attribute, port, address: normalized(address) };
}

function normalized(address: string): string {
  const name = address.toLowerCase();
  if (ANY_ADDRESS.has(name)) return ANY;
  return LOOPBACK.has(name) ? 'localhost' : name;
}
