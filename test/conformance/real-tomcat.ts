import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { programOrSkip, skipped } from '../support/skip.js';

/** What `configtest` of Tomcat made of a server.xml. */
export interface TomcatVerdict {
  /** There is no server at all: the file is not read to its end. */
  readonly refused: boolean;
  /** The paths of elements that it passed over, such as `Server/Foo`, in the order of their end tags. */
  readonly unknownElements: readonly string[];
  /** Attributes that it could not set. */
  readonly unsetAttributes: readonly UnsetAttribute[];
  /** The ports of connectors that failed; those that bind none are `-1`. */
  readonly failedConnectors: readonly number[];
  readonly output: string;
  /** A connector failed for what this machine lacks: an address, or the right to a port. */
  readonly isEnvironmental: boolean;
  /** A connector failed since its port is taken. */
  readonly isPortTaken: boolean;
}

/** An attribute that Tomcat could not set, and where. */
export interface UnsetAttribute {
  readonly path: string;
  readonly name: string;
  readonly value: string;
}

/** Another Tomcat than the installed one: the folder of its `bin` and `lib`. */
const OTHER_HOME = process.env['HARDLINT_TOMCAT'];
const USUAL_HOMES = ['/usr/share/tomcat10', '/usr/share/tomcat11', '/usr/share/tomcat9', '/opt/tomcat'];
const HOME = OTHER_HOME ?? USUAL_HOMES.find((home) => existsSync(join(home, 'bin/bootstrap.jar')));

/** Where packages and the archive of the project put the file that comes with Tomcat. */
export const SHIPPED: readonly string[] = [
  '/usr/share/tomcat9/etc/server.xml',
  '/usr/share/tomcat10/etc/server.xml',
  '/usr/share/tomcat11/etc/server.xml',
  ...(HOME === undefined ? [] : [join(HOME, 'conf/server.xml')]),
];

/** What `catalina.sh configtest` starts, and from which files. */
const BOOTSTRAP = 'org.apache.catalina.startup.Bootstrap';
const PROGRAMS = ['bin/bootstrap.jar', 'bin/tomcat-juli.jar'];

/** Of all that is in the folder of Tomcat's configuration, what reading a server.xml needs. */
const CONFIGURATION = {
  'catalina.properties': `common.loader="\${catalina.home}/lib","\${catalina.home}/lib/*.jar"\n`,
  'tomcat-users.xml': '<tomcat-users/>\n',
  'server.xml': '<Server port="-1"/>\n',
};

/** One line for each message, whatever the language of the machine is. */
const LOGGING = [
  '-Djava.util.logging.SimpleFormatter.format=%4$s: %5$s%6$s%n',
  '-Duser.language=en',
  '-Duser.country=US',
];

/** Whether Tomcat is here and can be asked; if not, that is told at the end of the test run. */
export async function tomcatOrSkip(): Promise<boolean> {
  if (HOME === undefined) {
    skipped('Tomcat is not installed, so no server.xml was compared with what it says');
    return false;
  }
  if (!programOrSkip('java')) return false;
  const real = new RealTomcat();
  const { refused, output } = await real.judge('<Server port="-1"/>');
  real.dispose();
  if (refused) skipped(`Tomcat reads no server.xml here, so nothing was compared with it: ${output}`);
  return !refused;
}

/** The Tomcat of this machine, asked about files that lie in folders of their own. */
export class RealTomcat {
  readonly #folder = mkdtempSync(join(tmpdir(), 'hardlint-tomcat-'));
  #copies = 0;
  #target: Promise<string> | undefined;
  #archive: Promise<unknown> | undefined;

  /** The release that is asked, as `10.1.60`. */
  target(): Promise<string> {
    this.#target ??= this.#run(this.#base(''), 'org.apache.catalina.util.ServerInfo', [
      'lib/catalina.jar',
    ]).then(({ output }) => {
      const [, release] = /^Server number:\s+(\d+\.\d+\.\d+)/m.exec(output) ?? [];
      if (release === undefined) throw new Error(`Tomcat does not tell its version: ${output}`);
      return release;
    });
    return this.#target;
  }

  /** Asks `configtest`: it reads the file and initialises what it says, and starts nothing. */
  async judge(text: string): Promise<TomcatVerdict> {
    await this.#prepare();
    const base = this.#base(text);
    const { status, output } = await this.#run(base, BOOTSTRAP, PROGRAMS);
    rmSync(base, { recursive: true });
    return verdictOf(status, output);
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Where Java can, it keeps the classes that it has loaded once: every further start takes half the time. */
  #prepare(): Promise<unknown> {
    this.#archive ??= this.#run(this.#base('<Server port="-1"/>'), BOOTSTRAP, PROGRAMS, [
      `-XX:ArchiveClassesAtExit=${this.#archivePath}`,
    ]);
    return this.#archive;
  }

  get #archivePath(): string {
    return join(this.#folder, 'classes.jsa');
  }

  #base(text: string): string {
    const base = join(this.#folder, `${this.#copies++}`);
    for (const folder of ['conf', 'logs', 'temp', 'webapps', 'work']) {
      mkdirSync(join(base, folder), { recursive: true });
    }
    for (const [name, content] of Object.entries({ ...CONFIGURATION, 'server.xml': text })) {
      writeFileSync(join(base, 'conf', name), content);
    }
    return base;
  }

  #run(
    base: string,
    main: string,
    jars: readonly string[],
    more: readonly string[] = existsSync(this.#archivePath)
      ? [`-XX:SharedArchiveFile=${this.#archivePath}`]
      : [],
  ): Promise<{ status: number; output: string }> {
    const home = HOME as string;
    const args = [
      '-XX:+IgnoreUnrecognizedVMOptions',
      '-Xshare:auto',
      '-XX:TieredStopAtLevel=1',
      ...more,
      ...LOGGING,
      `-Dcatalina.home=${home}`,
      `-Dcatalina.base=${base}`,
      `-Djava.io.tmpdir=${join(base, 'temp')}`,
      '-classpath',
      jars.map((jar) => join(home, jar)).join(delimiter),
      main,
      ...(main === BOOTSTRAP ? ['configtest'] : []),
    ];
    return new Promise((resolve) => {
      execFile('java', args, { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
        resolve({ status: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
      });
    });
  }
}

function verdictOf(status: number, output: string): TomcatVerdict {
  const all = (pattern: RegExp) => [...output.matchAll(pattern)];
  const isJudged = status !== 0 || /^INFO: Server initialization in/m.test(output);
  if (!isJudged) throw new Error(`Tomcat did not judge the file: ${output}`);
  return {
    refused: status !== 0 || /^SEVERE: Parse fatal error/m.test(output),
    unknownElements: all(/^WARNING: No rules found matching \[(.+)\]$/gm).map(([, path]) => path as string),
    unsetAttributes: all(/^WARNING: Match \[(.+?)\] failed to set property \[(.*?)\] to \[(.*)\]$/gm).map(
      ([, path, name, value]) => ({ path, name, value }) as UnsetAttribute,
    ),
    failedConnectors: all(/^SEVERE: Failed to initialize component \[Connector\["?(.*?)"?\]\]$/gm).map(
      ([, name]) => Number(/-(-?\d+)$/.exec(name as string)?.[1] ?? -1),
    ),
    output: output.replace(/^(?:INFO: .*|\s+at .*|\s+\.\.\. \d+ more)\n/gm, ''),
    isEnvironmental: /Cannot assign requested address|Permission denied/.test(output),
    isPortTaken: /Address already in use/.test(output),
  };
}
