// Prints what the project promises of its speed beside what this machine measures now: ratios and times of one
// run, which are no tests. Needs a build.
import { availableParallelism, loadavg } from 'node:os';
import { edits } from './edits.js';
import { growth } from './growth.js';
import { sampleFail2ban } from './sample-fail2ban.js';
import { samplePgHba } from './sample-pg-hba.js';
import { sampleServerXml } from './sample-server-xml.js';
import { sampleConfig } from './sample-sshd.js';
import { sampleWebXml } from './sample-web-xml.js';
import { worstShape } from './shapes.js';
import { startUp } from './start-up.js';
import { throughput } from './throughput.js';

async function run(): Promise<void> {
  const load = loadavg()[0] ?? 0;
  const processors = availableParallelism();
  if (load > processors / 2) {
    console.log(`Busy machine (load ${load.toFixed(1)}, ${processors} processors): expect too high times.\n`);
  }
  const { commandLine, server } = await startUp();
  report('the command line on one file, against node -e 0', commandLine, 1.8);
  report('the server to its answer to initialize, against node -e 0', server, 2.5);
  const { median, p95 } = await edits('sshd_config', 'sshd_config', sampleConfig(1000));
  report('an edit to its findings in 1,000 lines, median', median, 5, ' ms');
  report('an edit to its findings in 1,000 lines, 95th percentile', p95, 10, ' ms');
  report('the lint of 100,000 lines, against 1,000', await growth(SSHD, 1000, 100), 110);
  await recordsOfPgHba();
  const { median: jails } = await edits('jail.local', 'fail2ban', sampleFail2ban(1000));
  report('an edit to its findings in 1,000 lines of jail.local, median', jails, 5, ' ms');
  for (const [name, make] of XML_FILES) {
    const { median: typed } = await edits(name, 'xml', make(7000));
    report(`an edit to its findings in a ${name} of 7 kB, median`, typed, 5, ' ms');
    const { seconds, growth: tenfold } = await throughput(name, make, 5_000_000);
    report(`the command line on a ${name} of 5 MB, a second for`, 5 / seconds, 5, ' MB', 'at least');
    report(`the same on one of 50 MB, against 5 MB`, tenfold, 11);
  }
  const { shape, growth: worst } = await worstShape();
  report(`the most hostile shape ten times as long (${shape})`, worst, 20);
}

const SSHD = { path: '/etc/ssh/sshd_config', make: sampleConfig };

async function recordsOfPgHba(): Promise<void> {
  const { median } = await edits('pg_hba.conf', 'pg_hba', samplePgHba(1000));
  report('an edit to its findings in 1,000 records of pg_hba.conf, median', median, 5, ' ms');
  const { seconds, growth: tenfold } = await throughput('pg_hba.conf', samplePgHba, 100_000);
  report('the command line on 100,000 records of pg_hba.conf', seconds, 1, ' s');
  report('the same on 1,000,000, against 100,000', tenfold, 12);
}

const XML_FILES = [
  ['server.xml', sampleServerXml],
  ['web.xml', sampleWebXml],
] as const;

function report(
  what: string,
  measured: number,
  goal: number,
  unit = '',
  direction: 'at most' | 'at least' = 'at most',
): void {
  const value = `${measured.toFixed(measured < 10 ? 2 : 0)}${unit}`;
  const isMet = direction === 'at most' ? measured <= goal : measured >= goal;
  const verdict = isMet ? 'met' : 'MISSED';
  console.log(`${what.padEnd(60)} ${value.padStart(9)}   goal ${`${goal}${unit}`.padStart(6)}   ${verdict}`);
}

void run();
