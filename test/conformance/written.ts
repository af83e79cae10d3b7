import { since, type Target } from '../../server/src/core/target.js';
import { defaultAlgorithms } from '../../server/src/formats/sshd/catalogue/algorithms-defaults.js';
import type { Grammar } from '../../server/src/formats/sshd/catalogue/grammar.js';
import { canonicalName, keywords, retirementOf } from '../../server/src/formats/sshd/catalogue/index.js';
import type { SshdKeyword } from '../../server/src/formats/sshd/catalogue/keyword.js';
import { isKnownWord } from '../../server/src/formats/sshd/catalogue/vocabulary.js';

/** Values of keywords whose grammar does not tell enough. */
const OWN_VALUES: Readonly<Record<string, readonly string[]>> = {
  AcceptEnv: ['LANG LC_*', 'EDITOR'],
  AllowGroups: ['root nogroup', 'games'],
  AuthenticationMethods: ['publickey', 'publickey,password publickey,keyboard-interactive'],
  AuthorizedKeysCommandUser: ['nobody', 'daemon'],
  AuthorizedPrincipalsCommandUser: ['nobody', 'daemon'],
  ChannelTimeout: ['session:*=10m', 'x11-connection=1h direct-tcpip=30', 'none'],
  DenyGroups: ['games', '"daemon"'],
  IPQoS: ['ef', 'af21 cs1', 'none', 'CS0 AF11'],
  ListenAddress: ['127.0.0.1', '[::1]:2222', '::', '0.0.0.0:22'],
  LogVerbose: ['kex.c:*:1000', '*:kex_exchange_identification():*,packet.c:*:*', 'none'],
  PermitUserEnvironment: ['yes', 'no', 'LANG,LC_*'],
  PAMServiceName: ['sshd', 'other'],
  // A single number leaves the other one to chance before 10.3.
  PerSourceNetBlockSize: ['24:64', '32:128'],
  PerSourcePenalties: ['no', 'crash:2m authfail:10', 'yes', 'max:1h'],
  PerSourcePenaltyExemptList: ['10.0.0.0/8', '192.0.2.1,2001:db8::/32'],
  RekeyLimit: ['1G 1h', '512M', 'default none', 'default 30m', '4096K none'],
  SetEnv: ['A=b C="d e"', 'A=c'],
  StreamLocalBindMask: ['0077', '0111', '0177'],
  Subsystem: ['sftp internal-sftp', 'sftp /usr/lib/openssh/sftp-server -l INFO', 'other /bin/true'],
  VersionAddendum: ['none', 'a b  c', '"quoted"'],
};

/** Values that sshd accepts of a keyword, as people write them; none of a keyword that cannot be tried here. */
export function valuesOf(entry: SshdKeyword, target: Target): readonly string[] {
  const own = OWN_VALUES[entry.name];
  if (own) return own;
  const { argument } = entry;
  switch (argument.kind) {
    case 'max-startups':
      // The rate stays what a line before said where the last line wins.
      return ['10:30:60', '5:100:5', ...(since(target, '10.1') ? ['20'] : [])];
    case 'public-key-options':
      return ['none', 'touch-required', ...(since(target, '8.4') ? ['verify-required touch-required'] : [])];
    case 'flag':
      return ['yes', 'no', 'Yes'];
    case 'word':
      return argument.words.filter((word) => isKnownWord(word, target)).map(({ value }) => value);
    case 'integer':
      return ['1', '7', '2048', ...(argument.orWord ? [argument.orWord] : [])];
    case 'time':
      return ['90', '1h30m', '2W', ...(argument.orNone ? ['none'] : [])];
    case 'port':
      return ['22', '2222'];
    case 'path':
    case 'paths':
      return [
        '/etc/issue',
        '"/var/lib/a b/%u"'.replace(/ b|%u/g, (each) => (argument.tokens ? each : '')),
        ...none(argument),
      ];
    case 'command':
      return ['/bin/true', '/bin/echo "a b"  c', ...none(argument)];
    case 'user':
      return ['nobody', 'daemon'];
    case 'patterns':
      return ['root nobody', 'ga* daemon@10.0.0.0/8', '"games"'];
    case 'algorithms':
      return algorithmLists(argument, target);
    case 'forward-targets':
      return ['any', 'none', 'localhost:80 192.0.2.1:*', argument.hostOptional ? '8080' : '[::1]:443'];
    default:
      return [];
  }
}

const none = ({ orNone }: { readonly orNone?: boolean }) => (orNone ? ['none'] : []);

function algorithmLists(
  { of, wildcards }: Extract<Grammar, { kind: 'algorithms' }>,
  target: Target,
): readonly string[] {
  const [first = '', second = ''] = defaultAlgorithms(of, target);
  const toHead = since(target, '8.1') ? [`^${second}`] : [];
  if (of === 'gss-kex') return [`${second},${first}`, first];
  return [`${second},${first}`, `-${first}`, ...toHead, `+${first}`, ...(wildcards ? ['ssh-*'] : [])];
}

/** A command needs its user. */
const COMPANIONS: Readonly<Record<string, string>> = {
  AuthorizedKeysCommand: 'AuthorizedKeysCommandUser nobody',
  AuthorizedPrincipalsCommand: 'AuthorizedPrincipalsCommandUser nobody',
};

/** Lines that set a keyword of the target, each with what it needs beside it. */
export function linesFor(entry: SshdKeyword, target: Target): readonly string[] {
  const companion = COMPANIONS[entry.name];
  return valuesOf(entry, target).map((value) => {
    const line = `${entry.name} ${value}\n`;
    return companion ? `${line}${companion}\n` : line;
  });
}

/** The keywords that can be tried with the target's sshd; those of other builds and retired ones cannot. */
export function triedKeywords(target: Target): readonly SshdKeyword[] {
  return keywords.entries.filter(
    (entry) =>
      keywords.standing(entry, target) === 'known' &&
      !retirementOf(entry, target) &&
      valuesOf(keywords.get(canonicalName(entry, target)) as SshdKeyword, target).length > 0 &&
      !UNTRIED.has(entry.name),
  );
}

/** Linux has no routing domains; the helpers of sshd are those of the build that is tried. */
const UNTRIED: ReadonlySet<string> = new Set(['RDomain', 'SshdAuthPath', 'SshdSessionPath']);
