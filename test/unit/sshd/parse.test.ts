import { describe, expect, it } from 'vitest';
import { parseTarget, type Target } from '../../../server/src/core/target.js';
import { SourceText } from '../../../server/src/core/text.js';
import { sshd } from '../../../server/src/formats/sshd/index.js';
import { parseSshdConfig } from '../../../server/src/formats/sshd/parse/parse.js';
import { type Argument, spanWithin } from '../../../server/src/formats/sshd/parse/syntax.js';

/** Since 8.7 words are split as a shell does; 8.0 is the last release that hardlint knows in a distribution before. */
const NEW = '10.5';
const OLD = '8.0';

function parse(text: string, release = NEW) {
  return parseSshdConfig(new SourceText(text), parseTarget(sshd.target, release) as Target);
}

/** The keyword and the arguments of each line. */
function words(text: string, release = NEW): string[][] {
  return parse(text, release).lines.map(({ keyword, args }) => [keyword, ...args.map((arg) => arg.value)]);
}

/** The same, as they are written. */
function written(text: string, release = NEW): string[][] {
  const { source, lines } = parse(text, release);
  return lines.map(({ keywordSpan, args }) =>
    [keywordSpan, ...args.map((arg) => arg.span)].map((span) => source.slice(span)),
  );
}

function problems(text: string, release = NEW): (string | undefined)[] {
  const { source, lines } = parse(text, release);
  return lines.map(({ problem }) => problem && `${problem.kind}: ${source.slice(problem.span)}`);
}

function comments(text: string, release = NEW): string[] {
  const { source, comments: found } = parse(text, release);
  return found.map(({ span }) => source.slice(span));
}

describe.each([NEW, OLD])('a line for OpenSSH %s', (release) => {
  it.each([
    ['Port 22', ['Port', '22']],
    ['  \t Port\t 22 \t', ['Port', '22']],
    ['Port=22', ['Port', '22']],
    ['Port = 22', ['Port', '22']],
    ['Port =22', ['Port', '22']],
    ['Port= 22', ['Port', '22']],
    ['=Port 22', ['Port', '22']],
    ['"Port" 22', ['Port', '22']],
    ['P"or"t 22', ['Por', 't', '22']],
    ['pOrT 22', ['pOrT', '22']],
    ['Port "22"', ['Port', '22']],
    ['AllowUsers a "b c" d', ['AllowUsers', 'a', 'b c', 'd']],
    ['Port 22\r', ['Port', '22']],
    ['\r Port 22', ['Port', '22']],
    ['Port 22 \f', ['Port', '22']],
    ['\fPort 22', ['\fPort', '22']],
    ['\u00A0Port 22', ['\u00A0Port', '22']],
    ['Port\u00A022', ['Port\u00A022']],
    ['\uFEFFPort 22', ['\uFEFFPort', '22']],
    ['Port', ['Port']],
    ['Port=', ['Port']],
    ['Port 22\\', ['Port', '22\\']],
    ['Banner \u201C/etc/issue\u201D', ['Banner', '\u201C/etc/issue\u201D']],
  ])('%j is split', (line, expected) => {
    expect(words(line, release)).toEqual([expected]);
    expect(words(`${line}\n`, release)).toEqual([expected]);
  });

  it.each(['', ' \t ', '\r', '# Port 22', '  #Port 22', '#', '"#Port" 22', '"Port 22', 'Po"rt 22', '"" ""'])(
    '%j is passed over',
    (line) => expect(words(line, release)).toEqual([]),
  );
});

describe('a line since OpenSSH 8.7', () => {
  it.each([
    ["AllowUsers 'a b' c", ['a b', 'c']],
    ['AllowUsers a"b c"d', ['ab cd']],
    [`AllowUsers a"it's"'say "x"'`, [`ait'ssay "x"`]],
    ['AllowUsers a\\ b', ['a b']],
    ['AllowUsers "a\\ b"', ['a\\ b']],
    ['AllowUsers \\"a\\\' b\\\\c', ['"a\'', 'b\\c']],
    ['AllowUsers "a\\"b"', ['a"b']],
    ["AllowUsers 'a\\'b'", ["a'b"]],
    ['AllowUsers a\\nb', ['a\\nb']],
    ['AllowUsers a\\', ['a\\']],
    ['AllowUsers ""', ['']],
    ['AllowUsers a ""b', ['a', 'b']],
    ['AllowUsers a#b', ['a#b']],
    ['AllowUsers "#a" \'#b\'', ['#a', '#b']],
    ['AllowUsers \\#a', ['\\#a']],
    ['AllowUsers a\fb\vc', ['a\fb\vc']],
    ['AllowUsers a\rb', ['a\rb']],
    ['Port==22', ['=22']],
    ['Port = = 22', ['=', '22']],
    ['SetEnv A=b C="d e"', ['A=b', 'C=d e']],
  ])('%j has the arguments %j', (line, expected) => {
    expect(words(line)[0]?.slice(1)).toEqual(expected);
  });

  it('has words that stand where they are written, quotes and escapes included', () => {
    const line = ` "SetEnv" A="b c"d  'E=f' \\"g\\ h # i`;
    expect(written(line)).toEqual([['"SetEnv"', 'A="b c"d', "'E=f'", '\\"g\\ h']]);
  });

  it('ends with a comment where a word begins with #', () => {
    expect(words('Port 22 # 23')).toEqual([['Port', '22']]);
    expect(comments('Port 22 # 23  ')).toEqual(['# 23']);
    expect(comments('Banner "# no" x#y \\# #yes')).toEqual(['#yes']);
    expect(words('Banner #none yet')).toEqual([['Banner']]);
  });

  it.each([
    ['Banner "a b', 'invalid-quotes: "a b'],
    ["ForceCommand echo it's gone", "invalid-quotes: 's gone"],
    [`Banner "a" 'b" c`, `invalid-quotes: 'b" c`],
    ['Banner "a\\"', 'invalid-quotes: "a\\"'],
    ['Banner # "', undefined],
    ['Banner \\"', undefined],
    ['Port', 'no-argument: Port'],
    ['Port =', 'no-argument: Port'],
    ['"Port" ', 'no-argument: "Port"'],
    ['Port #', undefined],
    ['Port ""', undefined],
  ])('%j: %s', (line, expected) => expect(problems(line)).toEqual([expected]));

  it('keeps the words before a quote that nothing closes', () => {
    expect(words('AllowUsers a "b')).toEqual([['AllowUsers', 'a']]);
  });
});

describe('a line before OpenSSH 8.7', () => {
  it.each([
    ["AllowUsers 'a b' c", ["'a", "b'", 'c']],
    ['AllowUsers a"b c"d', ['ab c', 'd']],
    ['AllowUsers a\\ b', ['a\\', 'b']],
    ['AllowUsers "a\\"b', ['a\\', 'b']],
    ['AllowUsers ""', ['']],
    ['AllowUsers a "b', ['a']],
    ['AllowUsers a\rb', ['a', 'b']],
    ['Port==22', ['', '22']],
    ['Port = = 22', ['', '22']],
    ['Subsystem sftp=internal-sftp', ['sftp', 'internal-sftp']],
    ['SetEnv A=b C="d e"', ['A=b', 'C=d e']],
  ])('%j has the arguments %j', (line, expected) => {
    expect(words(line, OLD)[0]?.slice(1)).toEqual(expected);
  });

  it('ends at its first #, quotes or not', () => {
    expect(words('Banner "a # b"', OLD)).toEqual([['Banner']]);
    expect(words('PermitRootLogin no#yes', OLD)).toEqual([['PermitRootLogin', 'no']]);
    expect(comments('Banner a#b # c \n', OLD)).toEqual(['#b # c']);
    expect(words('Port#22', OLD)).toEqual([['Port']]);
  });

  it('has no problem of its own: what it lacks is for its keyword to say', () => {
    expect(problems('Port\nBanner "a', OLD)).toEqual([undefined, undefined]);
  });
});

describe('a text', () => {
  it('is split at line feeds, whatever else ends a line for an editor', () => {
    expect(words('Port 1\nPort 2\r\nPort 3\rPort 4')).toEqual([
      ['Port', '1'],
      ['Port', '2'],
      ['Port', '3\rPort', '4'],
    ]);
  });

  it('gives each line its place, without its line ending', () => {
    const { source, lines } = parse('\n  Port 22 # x\r\n\tMatch all \n');
    expect(lines.map(({ line }) => source.slice(line))).toEqual(['  Port 22 # x', '\tMatch all ']);
    expect(lines.map(({ span }) => source.slice(span))).toEqual(['Port 22', 'Match all']);
    expect(lines.map(({ raw }) => source.slice(raw))).toEqual(['22 # x', 'all']);
    expect(lines.map(({ comment }) => comment && source.slice(comment))).toEqual(['# x', undefined]);
  });

  it('has its comments in their order, blanks around them left out', () => {
    expect(comments('# a \n\t## b\r\nPort 22 # c\n#')).toEqual(['# a', '## b', '# c', '#']);
  });

  it('may lack a final line ending, or everything', () => {
    expect(words('Port 22')).toEqual(words('Port 22\n'));
    expect(parse('').lines).toEqual([]);
    expect(words('\n\n \n')).toEqual([]);
  });

  it('knows where a part of an argument stands, if quotes do not blur that', () => {
    const { source, lines } = parse('Ciphers aes128-ctr,aes256-ctr\nMACs "a,b"');
    const [plain, quoted] = lines.map(({ args }) => args[0] as Argument);
    expect(source.slice(spanWithin(plain as Argument, 11, 21))).toBe('aes256-ctr');
    expect(source.slice(spanWithin(quoted as Argument, 2, 3))).toBe('"a,b"');
  });
});

describe('includes', () => {
  const requests = (text: string, release = NEW) =>
    parse(text, release).includes.map(({ pattern, base }) => `${base} ${pattern}`);

  it('are looked for in the folder of the configuration, or from the root', () => {
    const text = 'Include /etc/ssh/sshd_config.d/*.conf a.conf\ninclude "/opt/b c" ../d\nInclude=e';
    expect(requests(text)).toEqual([
      'configuration sshd_config.d/*.conf',
      'configuration a.conf',
      'filesystem /opt/b c',
      'configuration ../d',
      'configuration e',
    ]);
  });

  it('are asked for where their pattern stands', () => {
    const { source, includes } = parse('Include a "b c" # d');
    expect(includes.map(({ span }) => source.slice(span))).toEqual(['a', '"b c"']);
  });

  it('ask for nothing with a tilde, an empty word or a line that sshd refuses', () => {
    expect(requests('Include ~/x ""\nInclude\nInclude a "b\n#Include c')).toEqual([]);
  });

  it('came with OpenSSH 8.2', () => {
    expect(requests('Include a', '8.2')).toEqual(['configuration a']);
    expect(requests('Include a', '8.1')).toEqual([]);
  });
});
