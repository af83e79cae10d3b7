/** The letters with which the names of Python's encodings begin. */
const FAMILIES: ReadonlySet<string> = new Set(
  (
    'ansi arabic ascii asmo base big bz charmap chinese cp cs csascii csbig csibm csiso csisolatin csisolatinarabic ' +
    'csisolatincyrillic csisolatingreek csisolatinhebrew cskoi cspc cspcp csptcp csshiftjis cyrillic dbcs ebcdic ecma ' +
    'elot euc euccn eucgb eucjis eucjisx eucjp euckr gb gbk greek hebrew hex hkscs hp hz hzgb ibm idna iso jisx johab ' +
    'koi korean ks ksc ksx kz l latin mac maccentraleurope maccyrillic macgreek maciceland macintosh maclatin macroman ' +
    'macturkish mbcs ms mskanji oem palmos pt ptcp punycode quopri quoted quotedprintable r raw rk roman rot ruscii s ' +
    'shift shiftjis shiftjisx sjis sjisx strk thai tis u uhc ujis unicodebigunmarked unicodelittleunmarked us utf uu ' +
    'windows x zip zlib auto'
  ).split(' '),
);

const UTF = /^utf[-_ ]?(?:7|8(?:[-_ ]?(?:sig|ucs[24]))?|(?:16|32)(?:[-_ ]?[bl]e)?)?$/;

/** Whether a text may name an encoding: what this denies, Python surely does not know. */
export function mayBeEncoding(value: string): boolean {
  const name = value.trim().toLowerCase();
  if (name.startsWith('utf')) return UTF.test(name);
  return FAMILIES.has(/^[a-z]*/.exec(name)?.[0] ?? '') || /^(?:8859|646|\d{3,4}$|unicode[-_ ])/.test(name);
}
