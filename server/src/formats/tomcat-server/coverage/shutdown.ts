import type { CoverageItem } from '../../../core/coverage.js';

/** Who can stop Tomcat, and what the benchmarks ask of it as a whole. */
export const shutdown: readonly CoverageItem[] = [
  {
    asks: 'A shutdown word that is not the default and cannot be guessed',
    by: { CIS: { '3.1': ['T8', 'T9', 'T10', 'T10.1'] } },
    rules: ['tomcat-server/guessable-shutdown-word'],
    remark:
      'samples and words about stopping count as guessed, an empty word too; the fix offers a fresh random one',
  },
  {
    asks: '`port="-1"`: no shutdown port at all',
    by: {
      CIS: { '3.2': ['T8', 'T9', 'T10', 'T10.1'] },
      STIG: ['TCAT-AS-000490'],
    },
    rules: ['tomcat-server/open-shutdown-port', 'tomcat-server/guessable-shutdown-word'],
    remark: 'behind a random word under the strict profile',
  },
  {
    asks: 'A shutdown port on an address that other machines reach',
    rules: ['tomcat-server/exposed-shutdown-port'],
    remark: 'of a host name nothing is known',
  },
  {
    asks: 'A shutdown port that is prose (`any unused port`), so that 8005 stays open',
    rules: ['tomcat-server/not-a-number', 'tomcat-server/guessable-shutdown-word'],
  },
  {
    asks: 'A shutdown port below -1: Tomcat stops right after the start',
    rules: ['tomcat-server/number-out-of-range'],
  },
  {
    asks: 'A release that is still maintained',
    by: { STIG: ['TCAT-AS-001470'] },
    rules: ['tomcat-server/unmaintained-release'],
    remark: 'where the target says so',
  },
  {
    asks: 'The `SecurityManager` (`-security`)',
    by: { CIS: { '9.1': ['T8', 'T9', 'T10'] } },
    omitted: 'It is switched on where Tomcat is started, and gone from Tomcat 11.',
  },
  {
    asks: 'Strict servlet compliance',
    by: { CIS: { '10.6': ['T8', 'T9', 'T10', 'T10.1'] } },
    omitted:
      'It is a system property; it also validates every `web.xml`, so that an application with a small mistake is no longer deployed.',
  },
  {
    asks: 'Owners and modes of the files and folders of Tomcat',
    by: {
      CIS: {
        '4.1': ['T8', 'T9', 'T10', 'T10.1'],
        '4.2': ['T8', 'T9', 'T10', 'T10.1'],
        '4.3': ['T8', 'T9', 'T10', 'T10.1'],
        '4.4': ['T8', 'T9', 'T10', 'T10.1'],
        '4.5': ['T8', 'T9', 'T10', 'T10.1'],
        '4.6': ['T8', 'T9', 'T10', 'T10.1'],
        '4.7': ['T8', 'T9', 'T10', 'T10.1'],
        '4.8': ['T8', 'T9', 'T10', 'T10.1'],
        '4.9': ['T8', 'T9', 'T10', 'T10.1'],
        '4.10': ['T8', 'T9', 'T10', 'T10.1'],
        '4.11': ['T8', 'T9', 'T10', 'T10.1'],
        '4.12': ['T8', 'T9', 'T10', 'T10.1'],
        '4.13': ['T8', 'T9', 'T10', 'T10.1'],
        '4.14': ['T8', 'T9', 'T10', 'T10.1'],
        '4.15': ['T9', 'T10', 'T10.1'],
      },
    },
    omitted: 'They are not in the file, and hardlint judges the text of configurations alone.',
  },
  {
    asks: 'A `server.xml` that brings in other files by entities',
    omitted:
      'Tomcat allows it, and it is a way to keep secrets apart; what is in other files is not read, and rules that need the whole configuration are silent then.',
  },
];
