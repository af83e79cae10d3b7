import type { Format } from '../core/format.js';
import { sshd } from './sshd/index.js';
import { tomcatServer } from './tomcat-server/index.js';
import { webXml } from './web-xml/index.js';

/** Every format that hardlint knows, sorted by id. */
export const formats: readonly Format[] = [sshd, tomcatServer, webXml];

/** The format of an id, as settings and `--as` name it. */
export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
