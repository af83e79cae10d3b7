import type { Format, FormatInfo, RegisteredFormat } from '../core/format.js';
import { info as fail2ban } from './fail2ban/info.js';
import { info as pgHba } from './pg-hba/info.js';
import { info as sshd } from './sshd/info.js';
import { info as tomcatServer } from './tomcat-server/info.js';
import { info as webXml } from './web-xml/info.js';

/** Every format that hardlint knows, sorted by id. */
export const formats: readonly RegisteredFormat[] = [
  register(fail2ban, async () => (await import('./fail2ban/index.js')).fail2ban),
  register(pgHba, async () => (await import('./pg-hba/index.js')).pgHba),
  register(sshd, async () => (await import('./sshd/index.js')).sshd),
  register(tomcatServer, async () => (await import('./tomcat-server/index.js')).tomcatServer),
  register(webXml, async () => (await import('./web-xml/index.js')).webXml),
];

/** All formats with their code. */
export function loadFormats(): Promise<readonly Format[]> {
  return Promise.all(formats.map((format) => format.load()));
}

function register(info: FormatInfo, load: () => Promise<Format>): RegisteredFormat {
  let loaded: Promise<Format> | undefined;
  return {
    ...info,
    load: () => {
      loaded ??= load();
      return loaded;
    },
  };
}
