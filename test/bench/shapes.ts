import { basename } from 'node:path';
import { formats } from '../../server/src/formats/index.js';
import type { FileSystem } from '../../server/src/host/file-system.js';
import { Linter } from '../../server/src/host/linter.js';
import { SettingsFinder } from '../../server/src/host/settings.js';
import { fail2banShapes } from './shapes-fail2ban.js';
import { pgHbaShapes } from './shapes-pg-hba.js';
import { sshdShapes } from './shapes-sshd.js';
import { descriptorShapes, serverShapes } from './shapes-xml.js';
import { timed } from './statistics.js';

/** How the shapes of a format are judged, and how long the shorter ones are. */
const KINDS = [
  { path: '/etc/fail2ban/jail.local', size: 2_000, shapes: fail2banShapes },
  { path: '/etc/postgresql/pg_hba.conf', size: 5_000, shapes: pgHbaShapes },
  { path: '/etc/ssh/sshd_config', size: 5_000, shapes: sshdShapes },
  { path: '/opt/tomcat/conf/server.xml', size: 1_000, shapes: serverShapes },
  { path: '/srv/shop/WEB-INF/web.xml', size: 1_000, shapes: descriptorShapes },
];

const ALL = KINDS.flatMap(({ shapes, ...kind }) =>
  shapes.map(([shape, make]) => [`${basename(kind.path)}: ${shape}`, make, kind] as const),
);

const FACTOR = 10;
const LOOKS = 4;
const SUSPICIOUS = 12;
/** Below this, the time is mostly noise. */
const LEAST = 4;

const nothing: FileSystem = { read: async () => undefined, list: async () => [], admits: () => true };

/** The shape whose cost grows fastest, and how much longer it takes when it is ten times as long. */
export async function worstShape(
  say: (shape: string, growth: number, milliseconds: number) => void = () => {},
): Promise<{ shape: string; growth: number }> {
  const settings = new SettingsFinder(nothing, formats, [], { profile: 'strict' });
  const linter = new Linter(nothing, formats, settings);
  let worst = { shape: '', growth: 0 };
  for (const [shape, make, { path, size }] of ALL) {
    const cost = (text: string) => timed(() => linter.lint(path, text));
    const texts = [make(size), make(size * FACTOR)] as const;
    let small = await cost(texts[0]);
    let large = await cost(texts[1]);
    const growthSoFar = () => large / Math.max(LEAST, small);
    // One look tells for nearly all; what seems to grow too fast may have met a busy moment.
    for (let look = 1; look < LOOKS && growthSoFar() > SUSPICIOUS; look++) {
      small = Math.min(small, await cost(texts[0]));
      large = Math.min(large, await cost(texts[1]));
    }
    const growth = growthSoFar();
    say(shape, growth, large);
    if (growth > worst.growth) worst = { shape, growth };
  }
  return worst;
}
