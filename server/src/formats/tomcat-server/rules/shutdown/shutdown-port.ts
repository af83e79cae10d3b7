import type { Fix } from '../../../../core/finding.js';
import { setAttribute } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';

/** The port on which Tomcat takes the word that stops it. */
export interface ShutdownPort {
  readonly server: XmlElement;
  /** As a message names it: `port 8005`. */
  readonly name: string;
}

/** The shutdown port if one is open; undefined where it is off, and where nobody can tell. */
export function shutdownPort(model: ServerModel): ShutdownPort | undefined {
  const { server } = model;
  const port = server && model.integer(server, 'port');
  if (!server || port === undefined || port < 0) return undefined;
  const offset = Math.max(0, model.integer(server, 'portOffset') ?? 0);
  return { server, name: port === 0 ? 'a port that the system chooses' : `port ${port + offset}` };
}

/** Without the port, `shutdown.sh` needs the number of the process: the rule's remedy says so. */
export function disablePort(server: XmlElement): Fix {
  return {
    title: 'Disable the shutdown port',
    safe: false,
    edits: setAttribute(server, 'port', '-1'),
  };
}
